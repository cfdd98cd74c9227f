/** Fakes of live changes. */
@NullMarked
package dev.tributary.application.change;

import org.jspecify.annotations.NullMarked;
