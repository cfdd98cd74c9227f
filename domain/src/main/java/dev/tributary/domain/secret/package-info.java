/** Values that nobody may read back: their names, and how they are kept out of every text. */
@NullMarked
package dev.tributary.domain.secret;

import org.jspecify.annotations.NullMarked;
