/** The types and values that columns, variables and expressions share. */
@NullMarked
package dev.tributary.domain.value;

import org.jspecify.annotations.NullMarked;
