/** Observations for tests. */
@NullMarked
package dev.tributary.application.observation;

import org.jspecify.annotations.NullMarked;
