/** The outbox: every message that was made, and a preview of each. */
@NullMarked
package dev.tributary.webapp.console.message;

import org.jspecify.annotations.NullMarked;
