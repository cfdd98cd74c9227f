@NullMarked
package dev.tributary.application.message;

import org.jspecify.annotations.NullMarked;
