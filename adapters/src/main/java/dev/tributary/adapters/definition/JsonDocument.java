package dev.tributary.adapters.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.definition.Locations.Part;
import dev.tributary.adapters.text.JsonFault;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.DefinitionLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A JSON text with the place of every part. */
final class JsonDocument {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final Locations locations;
  private final List<Problem> problems;
  private final JsonParser parser;

  private JsonDocument(JsonParser parser, Locations locations, List<Problem> problems) {
    this.parser = parser;
    this.locations = locations;
    this.problems = problems;
  }

  /** The document; empty when the text is no JSON, which is reported as a problem. */
  static Optional<JsonNode> read(
      String text, DefinitionLimits limits, Locations locations, List<Problem> problems) {
    try (JsonParser events = FACTORY.createParser(text);
        JsonParser parser = FACTORY.createParser(text)) {
      return new JsonDocument(events, locations, problems).acceptable(limits)
          ? new JsonDocument(parser, locations, problems).document()
          : Optional.empty();
    } catch (JsonProcessingException malformed) {
      report(malformed.getLocation(), locations);
      problems.add(Problem.error("syntax", DefinitionErrorCode.MALFORMED, JsonFault.of(malformed)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Optional.empty();
  }

  /** Whether the text is small enough to be held in memory; nothing is built to find out. */
  private boolean acceptable(DefinitionLimits limits) throws IOException {
    int depth = 0;
    int values = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      values += token == JsonToken.FIELD_NAME || token.isStructEnd() ? 0 : 1;
      if (depth > limits.depth()) {
        return refused(DefinitionErrorCode.TOO_DEEP, limits.depth());
      }
      if (values > limits.values()) {
        return refused(DefinitionErrorCode.TOO_MANY_VALUES, limits.values());
      }
    }
    return true;
  }

  private boolean refused(DefinitionErrorCode code, int limit) {
    put(locations.root().field("syntax"));
    problems.add(Problem.error("syntax", code, limit));
    return false;
  }

  private Optional<JsonNode> document() throws IOException {
    if (parser.nextToken() == null) {
      problems.add(Problem.error("", DefinitionErrorCode.EMPTY));
      return Optional.empty();
    }
    JsonNode root = value(locations.root());
    if (parser.nextToken() != null) {
      put(locations.root().field("syntax"));
      problems.add(Problem.error("syntax", DefinitionErrorCode.BEHIND_THE_END));
    }
    return Optional.of(root);
  }

  private JsonNode value(Part part) throws IOException {
    JsonNodeFactory json = JsonNodeFactory.instance;
    put(part);
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(part);
      case START_ARRAY -> array(part);
      case VALUE_STRING -> json.textNode(parser.getText());
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? json.numberNode(parser.getBigIntegerValue())
              : json.numberNode(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> json.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> json.booleanNode(true);
      case VALUE_FALSE -> json.booleanNode(false);
      default -> json.nullNode();
    };
  }

  private ObjectNode object(Part part) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      Part own = part.field(field);
      JsonLocation key = parser.currentTokenLocation();
      if (object.has(field)) {
        problems.add(Problem.error(own.place(), DefinitionErrorCode.DUPLICATE_FIELD, field));
      }
      parser.nextToken();
      object.set(field, value(own));
      own.at(key.getLineNr(), key.getColumnNr());
    }
    return object;
  }

  private ArrayNode array(Part part) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    boolean activities = part.place().equals("activities");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Part own = part.element(array.size());
      JsonNode element = value(own);
      array.add(element);
      String id = element.path("id").asText();
      if (activities && ActivityId.isValid(id)) {
        own.identify(id);
      }
    }
    return array;
  }

  private void put(Part part) {
    JsonLocation at = parser.currentTokenLocation();
    part.at(at.getLineNr(), at.getColumnNr());
  }

  private static void report(JsonLocation at, Locations locations) {
    if (at != null) {
      locations.root().field("syntax").at(at.getLineNr(), at.getColumnNr());
    }
  }
}
