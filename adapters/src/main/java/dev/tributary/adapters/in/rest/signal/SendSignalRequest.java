package dev.tributary.adapters.in.rest.signal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.adapters.in.rest.run.ParameterRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a signal carries.
 *
 * @param parameters by name, typed as the activity declares them
 */
@RegisterForReflection
@Schema(examples = {"{\"parameters\":{\"order\":\"4711\",\"amount\":19.95}}"})
record SendSignalRequest(@Nullable Map<String, JsonNode> parameters) {
  static final SendSignalRequest EMPTY = new SendSignalRequest(null);

  Map<String, Object> values() {
    return ParameterRequest.values(Optional.ofNullable(parameters).orElse(Map.of()));
  }
}
