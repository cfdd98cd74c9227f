/** The pages about notifications: what happened, its deliveries, rules, targets and supervisors. */
@NullMarked
package dev.tributary.webapp.console.notification;

import org.jspecify.annotations.NullMarked;
