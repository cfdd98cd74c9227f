/** Start: where a drawn run begins; it passes nothing on but the flow. */
@NullMarked
package dev.tributary.adapters.activity.start;

import org.jspecify.annotations.NullMarked;
