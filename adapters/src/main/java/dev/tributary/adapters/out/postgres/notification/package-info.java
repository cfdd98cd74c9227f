/** Notifications and their deliveries, and what people configure of them. */
@NullMarked
package dev.tributary.adapters.out.postgres.notification;

import org.jspecify.annotations.NullMarked;
