/** The types of single settings of External API, used by its declarations. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.type;

import org.jspecify.annotations.NullMarked;
