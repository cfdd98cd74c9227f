@NullMarked
package dev.tributary.domain.personalisation;

import org.jspecify.annotations.NullMarked;
