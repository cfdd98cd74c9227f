/** Metrics, traces and fields of the log. */
@NullMarked
package dev.tributary.adapters.observation;

import org.jspecify.annotations.NullMarked;
