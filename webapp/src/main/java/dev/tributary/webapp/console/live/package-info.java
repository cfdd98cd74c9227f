/** Server-sent events by which open pages follow what changes. */
@NullMarked
package dev.tributary.webapp.console.live;

import org.jspecify.annotations.NullMarked;
