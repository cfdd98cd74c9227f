/** Faults, the schedules of them that come from a seed, and what injects them. */
@NullMarked
package dev.tributary.webapp.chaos.faults;

import org.jspecify.annotations.NullMarked;
