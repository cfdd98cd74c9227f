/** Start: its settings, and the rows that it takes over. */
@NullMarked
package dev.tributary.adapters.activity.start;

import org.jspecify.annotations.NullMarked;
