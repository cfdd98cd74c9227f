/** Executing the Email activity: from rows to messages in the outbox, each exactly once. */
@NullMarked
package dev.tributary.application.activity.email;

import org.jspecify.annotations.NullMarked;
