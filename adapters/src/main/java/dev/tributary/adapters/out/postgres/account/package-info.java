/** External accounts in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.account;

import org.jspecify.annotations.NullMarked;
