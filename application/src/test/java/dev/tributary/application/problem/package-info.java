/** Assertions on problems that use cases throw. */
@NullMarked
package dev.tributary.application.problem;

import org.jspecify.annotations.NullMarked;
