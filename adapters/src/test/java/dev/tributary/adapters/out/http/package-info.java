/**
 * Outbound HTTP against real sockets; {@code FaultServer} serves the tests of other modules too.
 */
@NullMarked
package dev.tributary.adapters.out.http;

import org.jspecify.annotations.NullMarked;
