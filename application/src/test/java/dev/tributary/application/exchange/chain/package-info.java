/** Calls with their retries and records, over a transport that a test scripts. */
@NullMarked
package dev.tributary.application.exchange.chain;

import org.jspecify.annotations.NullMarked;
