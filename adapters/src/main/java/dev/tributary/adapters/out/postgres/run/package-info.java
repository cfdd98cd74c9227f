/** Runs, their tasks, journal and variables in plain SQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.run;

import org.jspecify.annotations.NullMarked;
