/** The commands of a terminal against the packaged program. */
@NullMarked
package dev.tributary.webapp.cli;

import org.jspecify.annotations.NullMarked;
