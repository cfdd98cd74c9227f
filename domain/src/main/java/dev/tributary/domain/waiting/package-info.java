/** Waits of tasks: what for, until when, and what ends them. */
@NullMarked
package dev.tributary.domain.waiting;

import org.jspecify.annotations.NullMarked;
