/** Calls whose responses come in pages. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.paging;

import org.jspecify.annotations.NullMarked;
