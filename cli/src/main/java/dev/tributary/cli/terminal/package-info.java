/** The common parts of the commands: output, exit codes, waiting. */
@NullMarked
package dev.tributary.cli.terminal;

import org.jspecify.annotations.NullMarked;
