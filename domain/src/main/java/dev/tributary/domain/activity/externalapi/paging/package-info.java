/** Pagination: where the next page is found, how it is requested, and when there is none. */
@NullMarked
package dev.tributary.domain.activity.externalapi.paging;

import org.jspecify.annotations.NullMarked;
