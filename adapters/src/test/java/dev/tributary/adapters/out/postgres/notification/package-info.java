/** Notifications and their deliveries in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.notification;

import org.jspecify.annotations.NullMarked;
