/**
 * The outbox in PostgreSQL: deliveries, their messages, and the people that messages are made for.
 */
@NullMarked
package dev.tributary.adapters.out.postgres.message;

import org.jspecify.annotations.NullMarked;
