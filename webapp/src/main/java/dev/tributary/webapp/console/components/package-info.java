/** The page that shows all pieces of the console together. */
@NullMarked
package dev.tributary.webapp.console.components;

import org.jspecify.annotations.NullMarked;
