package dev.tributary.adapters.activity.externalapi.incremental;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the next run is to begin. */
record WatermarkRequest(
    @Schema(
            description =
                "Written as values of the column are: a number, a date or an instant in ISO 8601.",
            examples = "2026-11-01T00:00:00Z")
        @Nullable String value) {}
