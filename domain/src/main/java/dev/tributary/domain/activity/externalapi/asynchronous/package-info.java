/** Jobs of an API: created by a call, polled until they end, fetched, and removed. */
@NullMarked
package dev.tributary.domain.activity.externalapi.asynchronous;

import org.jspecify.annotations.NullMarked;
