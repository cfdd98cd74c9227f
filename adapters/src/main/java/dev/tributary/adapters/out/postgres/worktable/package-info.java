/** Work tables in PostgreSQL: the catalogue, the rows and the one expression that reads them. */
@NullMarked
package dev.tributary.adapters.out.postgres.worktable;

import org.jspecify.annotations.NullMarked;
