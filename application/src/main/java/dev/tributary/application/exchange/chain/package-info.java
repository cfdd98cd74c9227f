/**
 * Sending a call: {@link dev.tributary.application.exchange.chain.SendCall} for runs, {@link
 * dev.tributary.application.exchange.chain.TryCall} for previews, and the interceptors that both
 * are composed of.
 */
@NullMarked
package dev.tributary.application.exchange.chain;

import org.jspecify.annotations.NullMarked;
