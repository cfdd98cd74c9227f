/** Writes rows into PostgreSQL by COPY, a buffer at a time. */
@NullMarked
package dev.tributary.adapters.copy;

import org.jspecify.annotations.NullMarked;
