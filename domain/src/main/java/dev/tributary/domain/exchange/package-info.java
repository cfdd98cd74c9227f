/**
 * Outbound HTTP as rules: which addresses may be called, which headers may be sent, how much and
 * how long, what is tried again, and what is remembered of a call. Nothing here opens a socket.
 */
@NullMarked
package dev.tributary.domain.exchange;

import org.jspecify.annotations.NullMarked;
