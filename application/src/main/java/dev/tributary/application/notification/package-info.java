/** Notifications: what has happened is stored with it, in its transaction. */
@NullMarked
package dev.tributary.application.notification;

import org.jspecify.annotations.NullMarked;
