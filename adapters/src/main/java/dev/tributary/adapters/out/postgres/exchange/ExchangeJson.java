package dev.tributary.adapters.out.postgres.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Headers and failures as the JSON of their columns. */
@ApplicationScoped
public class ExchangeJson {
  private final ObjectMapper mapper;

  public ExchangeJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** {@code [["Accept","application/json"]]}: order and repetitions stay. */
  String headers(List<RecordedHeader> headers) {
    ArrayNode list = mapper.createArrayNode();
    headers.forEach(header -> list.addArray().add(header.name()).add(clean(header.value())));
    return list.toString();
  }

  List<RecordedHeader> headers(String json) {
    List<RecordedHeader> headers = new ArrayList<>();
    read(json)
        .forEach(
            pair -> headers.add(new RecordedHeader(pair.path(0).asText(), pair.path(1).asText())));
    return headers;
  }

  /** The column of a message. */
  public String message(Message message) {
    return written(node(message));
  }

  private ObjectNode node(Message message) {
    ObjectNode object = mapper.createObjectNode().put("key", message.key());
    ArrayNode arguments = object.putArray("arguments");
    for (Object argument : message.arguments()) {
      if (argument instanceof Message words) {
        arguments.add(node(words));
      } else {
        arguments.addPOJO(argument);
      }
    }
    return object;
  }

  /** The message of a column. */
  public Message message(String json) {
    return message(read(json));
  }

  private static Message message(JsonNode object) {
    List<Object> arguments = new ArrayList<>();
    object.path("arguments").forEach(value -> arguments.add(argument(value)));
    return new Message(object.path("key").asText(), arguments);
  }

  private static Object argument(JsonNode value) {
    if (value.isObject()) {
      return message(value);
    }
    if (value.isIntegralNumber()) {
      return value.longValue();
    }
    if (value.isNumber()) {
      return value.doubleValue();
    }
    return value.isBoolean() ? value.booleanValue() : value.asText();
  }

  /** The database stores no NUL in JSON. */
  private static String clean(String text) {
    return text.replace('\0', '\uFFFD');
  }

  private String written(JsonNode node) {
    try {
      return mapper.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of values can be written", impossible);
    }
  }

  private JsonNode read(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a stored exchange is no JSON", broken);
    }
  }
}
