@NullMarked
package dev.tributary.application.signal;

import org.jspecify.annotations.NullMarked;
