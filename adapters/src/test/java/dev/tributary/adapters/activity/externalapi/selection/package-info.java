/** Rows of responses that stay. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.selection;

import org.jspecify.annotations.NullMarked;
