/** Notifications: what happened, who is notified of it, and where. */
@NullMarked
package dev.tributary.domain.notification;

import org.jspecify.annotations.NullMarked;
