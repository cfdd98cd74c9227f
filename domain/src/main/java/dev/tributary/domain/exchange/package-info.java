/**
 * Outbound HTTP as rules: which headers may be sent, how much and how long, when a call is retried,
 * and what is recorded of an exchange. No class opens a socket.
 */
@NullMarked
package dev.tributary.domain.exchange;

import org.jspecify.annotations.NullMarked;
