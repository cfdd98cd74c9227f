/** The page about open circuits. */
@NullMarked
package dev.tributary.webapp.console.circuit;

import org.jspecify.annotations.NullMarked;
