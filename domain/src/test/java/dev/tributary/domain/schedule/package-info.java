@NullMarked
package dev.tributary.domain.schedule;

import org.jspecify.annotations.NullMarked;
