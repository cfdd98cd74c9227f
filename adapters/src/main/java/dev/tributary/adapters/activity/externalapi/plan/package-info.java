/** The call plan over work tables. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.plan;

import org.jspecify.annotations.NullMarked;
