/** Finds out which rows have changed. */
@NullMarked
package dev.tributary.adapters.out.postgres.change;

import org.jspecify.annotations.NullMarked;
