@NullMarked
package dev.tributary.domain.run;

import org.jspecify.annotations.NullMarked;
