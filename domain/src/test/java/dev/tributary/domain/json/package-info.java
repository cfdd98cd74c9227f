/** JSON values, pointers and their text. */
@NullMarked
package dev.tributary.domain.json;

import org.jspecify.annotations.NullMarked;
