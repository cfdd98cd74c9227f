package dev.tributary.application.storage;

import dev.tributary.domain.storage.StorageLimits;
import java.time.Duration;

/**
 * How storage is measured and limited.
 *
 * @param interval between two measurements
 * @param longestMeasurement how long a statement of one may take
 */
public record MeasurementConfig(
    Duration interval, Duration longestMeasurement, StorageLimits limits) {}
