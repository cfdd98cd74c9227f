/** Storing and reading work tables. */
@NullMarked
package dev.tributary.application.worktable;

import org.jspecify.annotations.NullMarked;
