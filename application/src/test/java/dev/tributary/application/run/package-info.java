/** Runs driven by their use cases, with everything stored in memory. */
@NullMarked
package dev.tributary.application.run;

import org.jspecify.annotations.NullMarked;
