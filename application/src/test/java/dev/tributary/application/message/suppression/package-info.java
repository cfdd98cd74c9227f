@NullMarked
package dev.tributary.application.message.suppression;

import org.jspecify.annotations.NullMarked;
