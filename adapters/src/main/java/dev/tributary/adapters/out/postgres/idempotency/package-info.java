/** Responses stored for repeated requests in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.idempotency;

import org.jspecify.annotations.NullMarked;
