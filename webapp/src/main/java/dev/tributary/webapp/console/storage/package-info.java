/** The page about what is stored. */
@NullMarked
package dev.tributary.webapp.console.storage;

import org.jspecify.annotations.NullMarked;
