@NullMarked
package dev.tributary.domain.message;

import org.jspecify.annotations.NullMarked;
