/** Runs in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.run;

import org.jspecify.annotations.NullMarked;
