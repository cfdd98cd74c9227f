package dev.tributary.adapters.in.rest.fileimport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A command to an import.
 *
 * @param command {@code stop} or {@code resume}
 */
@Schema(
    requiredProperties = {"command"},
    examples = {"{\"command\":\"stop\"}"})
record ImportCommandRequest(@Nullable String command) {}
