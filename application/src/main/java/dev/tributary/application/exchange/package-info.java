/**
 * Calls to the outside: a call with its limits and secrets, what its caller provides, and the chain
 * ({@link dev.tributary.application.exchange.CallInterceptor}) that sends it.
 */
@NullMarked
package dev.tributary.application.exchange;

import org.jspecify.annotations.NullMarked;
