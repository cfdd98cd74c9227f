/** Imports of files in PostgreSQL: their state, their bytes, their staged rows. */
@NullMarked
package dev.tributary.adapters.out.postgres.fileimport;

import org.jspecify.annotations.NullMarked;
