/** Values that cannot be read back: their names, and how they are masked in every text. */
@NullMarked
package dev.tributary.domain.secret;

import org.jspecify.annotations.NullMarked;
