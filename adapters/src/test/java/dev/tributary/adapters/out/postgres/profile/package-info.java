/** The people in a real PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.profile;

import org.jspecify.annotations.NullMarked;
