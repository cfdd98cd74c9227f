/**
 * The syntax of expressions: its tree, its parser, its printer and texts with expressions in them.
 */
@NullMarked
package dev.tributary.domain.expression.syntax;

import org.jspecify.annotations.NullMarked;
