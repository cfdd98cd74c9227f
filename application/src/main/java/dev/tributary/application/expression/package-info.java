/** Computing expressions where no rows are involved. */
@NullMarked
package dev.tributary.application.expression;

import org.jspecify.annotations.NullMarked;
