/** Tests of the execution of External API activities, in memory. */
@NullMarked
package dev.tributary.application.activity.externalapi.plan;

import org.jspecify.annotations.NullMarked;
