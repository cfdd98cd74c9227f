/** Notifications on their way out: by mail, and by requests to hooks. */
@NullMarked
package dev.tributary.adapters.out.notification;

import org.jspecify.annotations.NullMarked;
