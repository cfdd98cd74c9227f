/** Figures of the work at hand, from PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.observation;

import org.jspecify.annotations.NullMarked;
