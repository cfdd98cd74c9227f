/** The sender that records each attempt of a call before and after it. */
@NullMarked
package dev.tributary.application.exchange.chain.record;

import org.jspecify.annotations.NullMarked;
