@NullMarked
package dev.tributary.domain.access;

import org.jspecify.annotations.NullMarked;
