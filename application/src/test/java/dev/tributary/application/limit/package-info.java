@NullMarked
package dev.tributary.application.limit;

import org.jspecify.annotations.NullMarked;
