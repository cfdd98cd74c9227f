/** The people in PostgreSQL, with the columns that the catalogue has. */
@NullMarked
package dev.tributary.adapters.out.postgres.profile;

import org.jspecify.annotations.NullMarked;
