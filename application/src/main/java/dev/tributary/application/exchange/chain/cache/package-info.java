/** The senders that serve a call from a stored response, and store responses. */
@NullMarked
package dev.tributary.application.exchange.chain.cache;

import org.jspecify.annotations.NullMarked;
