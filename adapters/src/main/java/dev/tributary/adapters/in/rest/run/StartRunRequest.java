package dev.tributary.adapters.in.rest.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The options of a start.
 *
 * @param revision missing takes the newest published one
 * @param parameters by name, typed as the workflow declares them
 */
@Schema(examples = {"{\"parameters\":{\"campaign\":\"spring\",\"limit\":100}}"})
record StartRunRequest(@Nullable Integer revision, @Nullable Map<String, JsonNode> parameters) {
  static final StartRunRequest EMPTY = new StartRunRequest(null, null);

  Map<String, Object> values() {
    return ParameterRequest.values(Optional.ofNullable(parameters).orElse(Map.of()));
  }
}
