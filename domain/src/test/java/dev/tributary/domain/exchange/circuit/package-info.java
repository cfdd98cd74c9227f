/** Circuits, by tables of cases. */
@NullMarked
package dev.tributary.domain.exchange.circuit;

import org.jspecify.annotations.NullMarked;
