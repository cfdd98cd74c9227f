/**
 * Commands for a terminal. They know the program's public API and no class of it, so that they work
 * against a program elsewhere and of another release.
 */
@NullMarked
package dev.tributary.cli;

import org.jspecify.annotations.NullMarked;
