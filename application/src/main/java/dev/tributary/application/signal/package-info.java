/** Signals of other systems and of other workflows: they start runs, or wake runs that wait. */
@NullMarked
package dev.tributary.application.signal;

import org.jspecify.annotations.NullMarked;
