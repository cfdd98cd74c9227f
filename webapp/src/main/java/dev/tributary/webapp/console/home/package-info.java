/** The first page: what runs now, what needs attention, what was sent last. */
@NullMarked
package dev.tributary.webapp.console.home;

import org.jspecify.annotations.NullMarked;
