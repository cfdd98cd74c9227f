/** Limits of what is stored. */
@NullMarked
package dev.tributary.domain.storage;

import org.jspecify.annotations.NullMarked;
