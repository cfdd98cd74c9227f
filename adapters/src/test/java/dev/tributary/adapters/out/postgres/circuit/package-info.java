/** Circuits on the real PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.circuit;

import org.jspecify.annotations.NullMarked;
