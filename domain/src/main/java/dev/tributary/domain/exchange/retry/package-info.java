/** When a failed attempt of a call is tried again. */
@NullMarked
package dev.tributary.domain.exchange.retry;

import org.jspecify.annotations.NullMarked;
