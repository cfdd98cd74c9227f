package dev.tributary.adapters.in.rest.run;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a start as they come in a body; the workflow's declaration types them. */
public final class ParameterRequest {
  private ParameterRequest() {}

  /**
   * @throws RestProblem when a value is null
   */
  public static Map<String, Object> values(Map<String, JsonNode> parameters) {
    Map<String, Object> values = new LinkedHashMap<>();
    parameters.forEach((name, json) -> values.put(name, value(name, json)));
    return values;
  }

  private static Object value(String name, JsonNode json) {
    return switch (json.getNodeType()) {
      case STRING -> json.textValue();
      case NUMBER -> json.decimalValue();
      case BOOLEAN -> json.booleanValue();
      case OBJECT, ARRAY -> json.toString();
      case NULL, MISSING, BINARY, POJO ->
          throw new RestProblem(BAD_REQUEST, RestErrorCode.NULL_PARAMETER, name);
    };
  }
}
