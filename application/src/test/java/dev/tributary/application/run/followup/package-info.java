/** What follows from the ends of runs, over stores in memory. */
@NullMarked
package dev.tributary.application.run.followup;

import org.jspecify.annotations.NullMarked;
