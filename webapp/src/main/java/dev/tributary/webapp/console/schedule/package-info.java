/** The page about what starts by itself. */
@NullMarked
package dev.tributary.webapp.console.schedule;

import org.jspecify.annotations.NullMarked;
