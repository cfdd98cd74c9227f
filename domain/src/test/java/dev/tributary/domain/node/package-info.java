@NullMarked
package dev.tributary.domain.node;

import org.jspecify.annotations.NullMarked;
