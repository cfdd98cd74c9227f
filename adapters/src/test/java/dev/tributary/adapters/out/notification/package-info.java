@NullMarked
package dev.tributary.adapters.out.notification;

import org.jspecify.annotations.NullMarked;
