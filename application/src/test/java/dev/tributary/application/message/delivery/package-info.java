@NullMarked
package dev.tributary.application.message.delivery;

import org.jspecify.annotations.NullMarked;
