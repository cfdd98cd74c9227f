/** Rules, targets and supervisors: who is notified of what, and where. */
@NullMarked
package dev.tributary.application.notification.setup;

import org.jspecify.annotations.NullMarked;
