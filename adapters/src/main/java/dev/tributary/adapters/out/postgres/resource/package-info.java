/** Resources in PostgreSQL: the catalogue, and their rows joined to those of work tables. */
@NullMarked
package dev.tributary.adapters.out.postgres.resource;

import org.jspecify.annotations.NullMarked;
