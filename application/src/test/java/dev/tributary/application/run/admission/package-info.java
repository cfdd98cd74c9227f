/** Starts of runs that depend on others, over stores in memory. */
@NullMarked
package dev.tributary.application.run.admission;

import org.jspecify.annotations.NullMarked;
