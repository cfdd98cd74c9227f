/** The contract of transports, and one in memory. */
@NullMarked
package dev.tributary.application.message.transport;

import org.jspecify.annotations.NullMarked;
