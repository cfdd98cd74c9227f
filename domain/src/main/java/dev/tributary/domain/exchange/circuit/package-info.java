/** Keeping calls away from a side that fails again and again. */
@NullMarked
package dev.tributary.domain.exchange.circuit;

import org.jspecify.annotations.NullMarked;
