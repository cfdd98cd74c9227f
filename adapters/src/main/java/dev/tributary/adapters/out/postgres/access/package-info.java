/** People, sessions, API keys, failed sign-ins and the audit trail, in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.access;

import org.jspecify.annotations.NullMarked;
