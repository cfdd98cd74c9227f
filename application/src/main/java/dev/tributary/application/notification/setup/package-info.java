/** Rules, targets and supervisors: who is told of what, and where. */
@NullMarked
package dev.tributary.application.notification.setup;

import org.jspecify.annotations.NullMarked;
