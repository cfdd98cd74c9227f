/** Stored pages in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.pageresult;

import org.jspecify.annotations.NullMarked;
