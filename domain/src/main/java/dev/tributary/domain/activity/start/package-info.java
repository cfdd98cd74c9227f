/** Start: where a drawn run begins, with the rows of the Sub-workflow that has started it. */
@NullMarked
package dev.tributary.domain.activity.start;

import org.jspecify.annotations.NullMarked;
