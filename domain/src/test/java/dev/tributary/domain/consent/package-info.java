@NullMarked
package dev.tributary.domain.consent;

import org.jspecify.annotations.NullMarked;
