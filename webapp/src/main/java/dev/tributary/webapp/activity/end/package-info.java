/** End: marks where a branch ends. */
@NullMarked
package dev.tributary.webapp.activity.end;

import org.jspecify.annotations.NullMarked;
