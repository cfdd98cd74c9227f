/** Figures of the work at hand. */
@NullMarked
package dev.tributary.adapters.out.postgres.observation;

import org.jspecify.annotations.NullMarked;
