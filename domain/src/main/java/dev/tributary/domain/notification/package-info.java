/** Notifications: what happened, who is told of it, and where. */
@NullMarked
package dev.tributary.domain.notification;

import org.jspecify.annotations.NullMarked;
