/** The command for notifications and their deliveries. */
@NullMarked
package dev.tributary.cli.notification;

import org.jspecify.annotations.NullMarked;
