package dev.tributary.adapters.out.postgres.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.out.postgres.worktable.StructureJson;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.FailureResolution;
import dev.tributary.domain.run.TaskFailure;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.workflow.ParameterValues;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How variables, messages and failures are written into JSON columns and read back. */
final class RunJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private RunJson() {}

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static String variables(Variables variables) {
    return variableObject(variables).toString();
  }

  static ObjectNode variableObject(Variables variables) {
    ObjectNode all = MAPPER.createObjectNode();
    variables
        .byName()
        .forEach(
            (name, variable) -> {
              ObjectNode node = all.putObject(name).put("type", variable.type().name());
              variable.value().ifPresent(value -> node.put("value", value.toString()));
            });
    return all;
  }

  /** The database does not preserve the order of a JSON object; names are sorted instead. */
  static Variables variables(String json) {
    return variables(read(json));
  }

  static Variables variables(JsonNode all) {
    Variables variables = Variables.NONE;
    List<String> names = new ArrayList<>();
    all.fieldNames().forEachRemaining(names::add);
    for (String name : names.stream().sorted().toList()) {
      variables = variables.with(name, variable(all.get(name)));
    }
    return variables;
  }

  static Message message(String key, String arguments) {
    return message(key, read(arguments));
  }

  static ObjectNode failureObject(TaskFailure failure) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("code", failure.failure().code());
    node.put("cause", failure.failure().cause().name());
    node.put("resolution", failure.resolution().name());
    node.put("key", failure.failure().message().key());
    node.set("arguments", argumentArray(failure.failure().message()));
    return node;
  }

  static ArrayNode outputs(List<Output> outputs) {
    ArrayNode array = array();
    for (Output output : outputs) {
      ObjectNode node = array.addObject().put("outlet", output.outlet().name());
      output.table().ifPresent(table -> node.put("table", table.id().value()));
      node.put("rows", output.rows());
    }
    return array;
  }

  /** With storage and structure of each table beside what {@link #outputs(List)} writes. */
  static List<Output> outputs(String json) {
    List<Output> outputs = new ArrayList<>();
    for (JsonNode node : read(json)) {
      outputs.add(
          new Output(
              new Outlet(node.get("outlet").asText()),
              Optional.of(node).filter(output -> output.has("table")).map(RunJson::table)));
    }
    return outputs;
  }

  private static WorkTable table(JsonNode output) {
    return new WorkTable(
        new WorkTableId(output.get("table").asLong()),
        Storage.valueOf(output.get("storage").asText()),
        StructureJson.read(output.get("structure").toString()),
        output.get("rows").asLong());
  }

  static TaskFailure failure(String json) {
    JsonNode node = read(json);
    Message message = message(node.get("key").asText(), node.get("arguments"));
    return new TaskFailure(
        new ActivityFailure(
            node.get("code").asText(), message, Cause.valueOf(node.get("cause").asText())),
        FailureResolution.valueOf(node.get("resolution").asText()));
  }

  private static Variable variable(JsonNode node) {
    ValueType type = ValueType.valueOf(node.get("type").asText());
    return new Variable(
        type,
        Optional.ofNullable(node.get("value"))
            .map(JsonNode::asText)
            .map(text -> ParameterValues.typed(type, text)));
  }

  static ArrayNode argumentArray(Message message) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Object argument : message.arguments()) {
      switch (argument) {
        case Boolean value -> array.add(value);
        case Integer value -> array.add(value.intValue());
        case Long value -> array.add(value.longValue());
        case BigInteger value -> array.add(value);
        case BigDecimal value -> array.add(value);
        case Double value -> array.add(BigDecimal.valueOf(value));
        default -> array.add(argument.toString());
      }
    }
    return array;
  }

  static ObjectNode messageObject(Message message) {
    return object().put("key", message.key()).set("arguments", argumentArray(message));
  }

  /** The message that {@link #messageObject} has written. */
  static Message message(JsonNode object) {
    return message(object.get("key").asText(), object.get("arguments"));
  }

  private static Message message(String key, JsonNode array) {
    List<Object> arguments = new ArrayList<>();
    array.forEach(node -> arguments.add(argument(node)));
    return new Message(key, arguments);
  }

  private static Object argument(JsonNode node) {
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNumber() ? number(node) : node.asText();
  }

  private static Number number(JsonNode node) {
    return node.canConvertToLong() && node.isIntegralNumber()
        ? (Number) node.longValue()
        : node.decimalValue();
  }

  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unreadable JSON in the database", broken);
    }
  }
}
