/** Workflows, drafts and revisions in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.workflow;

import org.jspecify.annotations.NullMarked;
