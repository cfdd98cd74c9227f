/** Limits that hold over all nodes together. */
@NullMarked
package dev.tributary.application.limit;

import org.jspecify.annotations.NullMarked;
