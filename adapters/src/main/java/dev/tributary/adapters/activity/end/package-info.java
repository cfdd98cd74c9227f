/** End: ends a branch, and may signal another workflow. */
@NullMarked
package dev.tributary.adapters.activity.end;

import org.jspecify.annotations.NullMarked;
