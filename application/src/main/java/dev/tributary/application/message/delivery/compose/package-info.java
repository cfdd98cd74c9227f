/** From rows to messages in the outbox, each exactly once, and previews of them. */
@NullMarked
package dev.tributary.application.message.delivery.compose;

import org.jspecify.annotations.NullMarked;
