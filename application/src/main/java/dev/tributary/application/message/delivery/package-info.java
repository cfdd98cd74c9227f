/**
 * Delivering messages of any channel: from rows to messages in the outbox, each exactly once, and
 * from there to the server of the channel.
 */
@NullMarked
package dev.tributary.application.message.delivery;

import org.jspecify.annotations.NullMarked;
