/**
 * Expressions as parameterised SQL. Names are quoted identifiers of known columns, values are
 * parameters, and everything else is text of this program.
 */
@NullMarked
package dev.tributary.adapters.out.postgres.expression;

import org.jspecify.annotations.NullMarked;
