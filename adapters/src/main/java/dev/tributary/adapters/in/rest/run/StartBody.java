package dev.tributary.adapters.in.rest.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.adapters.in.rest.problem.RestCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a start asks for.
 *
 * @param revision missing takes the newest published one
 * @param parameters by name, typed as the workflow declares them
 */
@Schema(examples = {"{\"parameters\":{\"campaign\":\"spring\",\"limit\":100}}"})
record StartBody(@Nullable Integer revision, @Nullable Map<String, JsonNode> parameters) {
  private static final int BAD_REQUEST = 400;

  static final StartBody EMPTY = new StartBody(null, null);

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    if (parameters != null) {
      parameters.forEach((name, json) -> values.put(name, value(name, json)));
    }
    return values;
  }

  private static Object value(String name, JsonNode json) {
    return switch (json.getNodeType()) {
      case STRING -> json.textValue();
      case NUMBER -> json.decimalValue();
      case BOOLEAN -> json.booleanValue();
      case OBJECT, ARRAY -> json.toString();
      case NULL, MISSING, BINARY, POJO ->
          throw new RestProblem(
              BAD_REQUEST,
              RestCode.BAD_FIELD,
              "parameters." + name,
              "string, number, boolean, object, array");
    };
  }
}
