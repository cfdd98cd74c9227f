@NullMarked
package dev.tributary.domain.brake;

import org.jspecify.annotations.NullMarked;
