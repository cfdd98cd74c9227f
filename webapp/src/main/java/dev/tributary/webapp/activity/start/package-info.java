/** Start: where a drawn run begins; it passes nothing on but the flow. */
@NullMarked
package dev.tributary.webapp.activity.start;

import org.jspecify.annotations.NullMarked;
