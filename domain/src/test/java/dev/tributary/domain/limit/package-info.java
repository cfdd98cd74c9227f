@NullMarked
package dev.tributary.domain.limit;

import org.jspecify.annotations.NullMarked;
