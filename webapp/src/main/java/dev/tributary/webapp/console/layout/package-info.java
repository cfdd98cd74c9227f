/** What every page of the console shares: its frame, its texts, its language and theme. */
@NullMarked
package dev.tributary.webapp.console.layout;

import org.jspecify.annotations.NullMarked;
