/** End: marks where a branch ends. */
@NullMarked
package dev.tributary.adapters.activity.end;

import org.jspecify.annotations.NullMarked;
