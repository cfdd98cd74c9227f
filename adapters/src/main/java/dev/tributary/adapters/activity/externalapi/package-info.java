/** The declared settings of the External API activity. */
@NullMarked
package dev.tributary.adapters.activity.externalapi;

import org.jspecify.annotations.NullMarked;
