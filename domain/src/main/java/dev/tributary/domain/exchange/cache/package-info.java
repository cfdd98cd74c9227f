/** When the response of an earlier call is used again. */
@NullMarked
package dev.tributary.domain.exchange.cache;

import org.jspecify.annotations.NullMarked;
