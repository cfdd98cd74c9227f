/** Tests of the events of open pages. */
@NullMarked
package dev.tributary.webapp.console.live;

import org.jspecify.annotations.NullMarked;
