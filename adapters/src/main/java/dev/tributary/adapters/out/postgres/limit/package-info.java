/** Limits of all nodes, leased in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.limit;

import org.jspecify.annotations.NullMarked;
