/** Tests of the expression language. */
@NullMarked
package dev.tributary.domain.expression;

import org.jspecify.annotations.NullMarked;
