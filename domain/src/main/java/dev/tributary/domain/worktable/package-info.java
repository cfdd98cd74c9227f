/** Work tables: the typed rows that a transition carries. */
@NullMarked
package dev.tributary.domain.worktable;

import org.jspecify.annotations.NullMarked;
