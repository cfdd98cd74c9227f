/** Figures of what is stored over HTTP. */
@NullMarked
package dev.tributary.adapters.in.rest.storage;

import org.jspecify.annotations.NullMarked;
