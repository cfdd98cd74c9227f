@NullMarked
package dev.tributary.application.notification;

import org.jspecify.annotations.NullMarked;
