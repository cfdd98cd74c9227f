/** Approvals in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.approval;

import org.jspecify.annotations.NullMarked;
