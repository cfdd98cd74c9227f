package dev.tributary.adapters.activity.externalapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sample to parse.
 *
 * @param sample JSON as it was pasted
 * @param flatten whether all of it makes one row
 * @param arrayPath JSON Pointer to the array that was chosen; missing selects the only one
 * @param guardrails of the activity, as in its settings; missing takes those of a new one
 */
@Schema(
    requiredProperties = {"sample"},
    examples = {
      "{\"sample\":\"{\\\"codeData\\\":{\\\"codes\\\":[{\\\"code\\\":\\\"0798208\\\","
          + "\\\"zipCode\\\":\\\"95124\\\"}]},\\\"geography\\\":\\\"Americas\\\"}\"}"
    })
record SampleRequest(
    @Nullable String sample,
    @Nullable Boolean flatten,
    @Nullable String arrayPath,
    @Nullable JsonNode guardrails) {}
