/** How lists are read in pages: {@code ?limit=} and {@code &after=} an opaque cursor. */
@NullMarked
package dev.tributary.adapters.in.rest.page;

import org.jspecify.annotations.NullMarked;
