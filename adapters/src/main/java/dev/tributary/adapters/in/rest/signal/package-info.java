/** Signals that come by HTTP. */
@NullMarked
package dev.tributary.adapters.in.rest.signal;

import org.jspecify.annotations.NullMarked;
