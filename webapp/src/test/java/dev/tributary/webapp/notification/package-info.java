@NullMarked
package dev.tributary.webapp.notification;

import org.jspecify.annotations.NullMarked;
