/** Estimates of the calls of External API activities: REST and what is recorded of earlier ones. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.estimate;

import org.jspecify.annotations.NullMarked;
