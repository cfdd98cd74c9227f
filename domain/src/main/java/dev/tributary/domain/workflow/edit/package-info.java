/** Changes of a workflow as values, and their rules. */
@NullMarked
package dev.tributary.domain.workflow.edit;

import org.jspecify.annotations.NullMarked;
