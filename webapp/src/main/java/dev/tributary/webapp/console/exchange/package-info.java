/** How calls to the outside are shown. */
@NullMarked
package dev.tributary.webapp.console.exchange;

import org.jspecify.annotations.NullMarked;
