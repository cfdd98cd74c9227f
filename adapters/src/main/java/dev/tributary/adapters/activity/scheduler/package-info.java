/** Scheduler: where a run begins that a schedule starts. */
@NullMarked
package dev.tributary.adapters.activity.scheduler;

import org.jspecify.annotations.NullMarked;
