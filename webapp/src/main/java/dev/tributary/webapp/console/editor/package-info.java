/**
 * Changing a workflow without YAML: its settings, its activities and the transitions between them.
 */
@NullMarked
package dev.tributary.webapp.console.editor;

import org.jspecify.annotations.NullMarked;
