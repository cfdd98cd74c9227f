@NullMarked
package dev.tributary.domain.testrun;

import org.jspecify.annotations.NullMarked;
