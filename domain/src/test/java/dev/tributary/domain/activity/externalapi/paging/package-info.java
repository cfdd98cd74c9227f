/** Tests of pagination. */
@NullMarked
package dev.tributary.domain.activity.externalapi.paging;

import org.jspecify.annotations.NullMarked;
