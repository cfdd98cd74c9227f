@NullMarked
package dev.tributary.webapp.signal;

import org.jspecify.annotations.NullMarked;
