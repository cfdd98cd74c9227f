/** Metrics, traces and fields of the log, by Micrometer, OpenTelemetry and the log manager. */
@NullMarked
package dev.tributary.adapters.observation;

import org.jspecify.annotations.NullMarked;
