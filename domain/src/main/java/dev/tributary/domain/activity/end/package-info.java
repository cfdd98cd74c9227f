/** End: marks where a branch ends. */
@NullMarked
package dev.tributary.domain.activity.end;

import org.jspecify.annotations.NullMarked;
