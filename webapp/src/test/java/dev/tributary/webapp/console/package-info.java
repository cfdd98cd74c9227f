/** The console in a real browser. */
@NullMarked
package dev.tributary.webapp.console;

import org.jspecify.annotations.NullMarked;
