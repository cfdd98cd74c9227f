/** Commands of callers: starting, stopping and resuming runs. */
@NullMarked
package dev.tributary.application.run.command;

import org.jspecify.annotations.NullMarked;
