/** End: marks where a branch ends. */
@NullMarked
package dev.tributary.application.activity.end;

import org.jspecify.annotations.NullMarked;
