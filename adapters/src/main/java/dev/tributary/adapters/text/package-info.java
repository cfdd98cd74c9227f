/** Texts in the reader's language. */
@NullMarked
package dev.tributary.adapters.text;

import org.jspecify.annotations.NullMarked;
