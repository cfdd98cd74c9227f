/** The drawing of a workflow: where activities stand and how transitions run. */
@NullMarked
package dev.tributary.webapp.console.diagram;

import org.jspecify.annotations.NullMarked;
