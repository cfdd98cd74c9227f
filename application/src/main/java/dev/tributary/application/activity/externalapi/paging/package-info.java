/** Pages of a result: the conditions that end them. */
@NullMarked
package dev.tributary.application.activity.externalapi.paging;

import org.jspecify.annotations.NullMarked;
