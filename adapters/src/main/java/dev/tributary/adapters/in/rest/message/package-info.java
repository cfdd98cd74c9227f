/** Deliveries and the messages of the outbox over HTTP. */
@NullMarked
package dev.tributary.adapters.in.rest.message;

import org.jspecify.annotations.NullMarked;
