@NullMarked
package dev.tributary.domain.run.data;

import org.jspecify.annotations.NullMarked;
