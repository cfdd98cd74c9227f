/** How Scheduler is shown. */
@NullMarked
package dev.tributary.webapp.activity.scheduler;

import org.jspecify.annotations.NullMarked;
