/** The page about secrets: their names, what uses them, and a way to set them; never a value. */
@NullMarked
package dev.tributary.webapp.console.secret;

import org.jspecify.annotations.NullMarked;
