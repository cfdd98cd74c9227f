/** Mutated inputs for everything that reads text of authors and of foreign systems. */
@NullMarked
package dev.tributary.adapters.fuzz;

import org.jspecify.annotations.NullMarked;
