/** Tests of sending into the outbox against a real database. */
@NullMarked
package dev.tributary.adapters.out.postgres.message;

import org.jspecify.annotations.NullMarked;
