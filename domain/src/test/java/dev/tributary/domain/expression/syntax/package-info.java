@NullMarked
package dev.tributary.domain.expression.syntax;

import org.jspecify.annotations.NullMarked;
