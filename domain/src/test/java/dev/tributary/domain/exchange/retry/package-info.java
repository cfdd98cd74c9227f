/** Retries, by tables of cases. */
@NullMarked
package dev.tributary.domain.exchange.retry;

import org.jspecify.annotations.NullMarked;
