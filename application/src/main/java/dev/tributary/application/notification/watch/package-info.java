/**
 * Notices what no transaction causes: credentials that end, a disk that is full, a queue that
 * stands.
 */
@NullMarked
package dev.tributary.application.notification.watch;

import org.jspecify.annotations.NullMarked;
