/** Tests of expressions in PostgreSQL. */
@NullMarked
package dev.tributary.adapters.out.postgres.expression;

import org.jspecify.annotations.NullMarked;
