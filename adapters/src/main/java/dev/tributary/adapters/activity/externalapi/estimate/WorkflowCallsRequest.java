package dev.tributary.adapters.activity.externalapi.estimate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The start that is thought of.
 *
 * @param parameters as of a start
 */
@Schema(examples = {"{\"parameters\":{\"campaign\":\"spring\"}}"})
record WorkflowCallsRequest(@Nullable Map<String, JsonNode> parameters) {}
