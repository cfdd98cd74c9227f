package dev.tributary.adapters.in.rest.run;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A command to a run.
 *
 * @param command {@code stop} or {@code resume}
 */
@Schema(
    requiredProperties = {"command"},
    examples = {"{\"command\":\"stop\"}"})
record RunCommandRequest(@Nullable String command) {}
