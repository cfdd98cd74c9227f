/** Work tables in PostgreSQL, from their creation to their removal. */
@NullMarked
package dev.tributary.adapters.out.postgres.worktable;

import org.jspecify.annotations.NullMarked;
