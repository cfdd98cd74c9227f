/** The senders that answer a call from a kept response, and keep responses. */
@NullMarked
package dev.tributary.application.exchange.chain.cache;

import org.jspecify.annotations.NullMarked;
