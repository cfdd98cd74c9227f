/** Runs and tasks: their states, their variables and what they may do next. */
@NullMarked
package dev.tributary.domain.run;

import org.jspecify.annotations.NullMarked;
