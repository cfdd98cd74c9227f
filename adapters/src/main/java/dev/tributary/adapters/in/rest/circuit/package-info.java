/** Circuits through the API. */
@NullMarked
package dev.tributary.adapters.in.rest.circuit;

import org.jspecify.annotations.NullMarked;
