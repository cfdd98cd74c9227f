@NullMarked
package dev.tributary.domain.text;

import org.jspecify.annotations.NullMarked;
