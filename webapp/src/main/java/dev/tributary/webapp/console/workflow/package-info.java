/** The pages about workflows: the list with upload, and one workflow with all its settings. */
@NullMarked
package dev.tributary.webapp.console.workflow;

import org.jspecify.annotations.NullMarked;
