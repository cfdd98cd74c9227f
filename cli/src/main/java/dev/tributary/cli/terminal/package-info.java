/** What the commands have in common for the person who looks on. */
@NullMarked
package dev.tributary.cli.terminal;

import org.jspecify.annotations.NullMarked;
