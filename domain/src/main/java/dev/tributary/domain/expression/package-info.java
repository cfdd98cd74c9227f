/**
 * The one expression language of conditions, criteria, additional data and request templates: its
 * syntax tree, its functions and its types. How an expression becomes SQL is the adapters'
 * business.
 */
@NullMarked
package dev.tributary.domain.expression;

import org.jspecify.annotations.NullMarked;
