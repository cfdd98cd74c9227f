/** Notifications, their deliveries, rules and targets through the API. */
@NullMarked
package dev.tributary.adapters.in.rest.notification;

import org.jspecify.annotations.NullMarked;
