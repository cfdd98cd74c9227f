@NullMarked
package dev.tributary.domain.secret;

import org.jspecify.annotations.NullMarked;
