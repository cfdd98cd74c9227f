/** Workflows and runs over HTTP. */
@NullMarked
package dev.tributary.webapp.workflow;

import org.jspecify.annotations.NullMarked;
