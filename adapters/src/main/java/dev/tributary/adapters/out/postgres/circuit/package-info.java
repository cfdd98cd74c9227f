/** Circuits in {@code tributary.circuit}, by plain SQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.circuit;

import org.jspecify.annotations.NullMarked;
