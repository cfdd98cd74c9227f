/** Reads which runs have led to which by signals. */
@NullMarked
package dev.tributary.adapters.out.postgres.signal;

import org.jspecify.annotations.NullMarked;
