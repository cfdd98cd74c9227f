/** Signals of systems that hold no API key. */
@NullMarked
package dev.tributary.domain.signal;

import org.jspecify.annotations.NullMarked;
