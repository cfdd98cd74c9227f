/** Calls with their retries and records, over a transport that answers as a test says. */
@NullMarked
package dev.tributary.application.exchange;

import org.jspecify.annotations.NullMarked;
