/** Workflows over HTTP: definitions as JSON and YAML, drafts, revisions, validation. */
@NullMarked
package dev.tributary.adapters.in.rest.workflow;

import org.jspecify.annotations.NullMarked;
