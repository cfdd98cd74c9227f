/** The records of calls against a real PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.exchange;

import org.jspecify.annotations.NullMarked;
