/** Tests of the call plan. */
@NullMarked
package dev.tributary.domain.activity.externalapi.plan;

import org.jspecify.annotations.NullMarked;
