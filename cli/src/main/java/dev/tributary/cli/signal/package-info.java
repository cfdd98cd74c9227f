/** Sends signals to workflows. */
@NullMarked
package dev.tributary.cli.signal;

import org.jspecify.annotations.NullMarked;
