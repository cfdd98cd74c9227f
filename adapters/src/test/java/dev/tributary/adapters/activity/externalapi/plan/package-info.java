/** Calls that are planned over rows. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.plan;

import org.jspecify.annotations.NullMarked;
