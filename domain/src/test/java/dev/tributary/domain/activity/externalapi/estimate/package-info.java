/** Tests of the estimate of calls. */
@NullMarked
package dev.tributary.domain.activity.externalapi.estimate;

import org.jspecify.annotations.NullMarked;
