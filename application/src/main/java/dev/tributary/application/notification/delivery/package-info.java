/** The outbox of notifications: each is delivered at least once, or given up. */
@NullMarked
package dev.tributary.application.notification.delivery;

import org.jspecify.annotations.NullMarked;
