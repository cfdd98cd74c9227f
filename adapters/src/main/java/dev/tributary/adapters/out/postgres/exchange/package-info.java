/** The records of calls in {@code tributary.exchange}, by plain SQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.exchange;

import org.jspecify.annotations.NullMarked;
