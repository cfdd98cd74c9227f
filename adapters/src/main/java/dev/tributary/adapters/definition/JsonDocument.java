package dev.tributary.adapters.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.text.JsonFault;
import dev.tributary.domain.workflow.DefinitionCode;
import dev.tributary.domain.workflow.WorkflowProblem;
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
                  .maxNestingDepth(DefinitionLimits.DEPTH)
                  .maxNumberLength(DefinitionLimits.NUMBER)
                  .build())
          .build();

  private final Locations locations;
  private final List<WorkflowProblem> problems;
  private final JsonParser parser;

  private JsonDocument(JsonParser parser, Locations locations, List<WorkflowProblem> problems) {
    this.parser = parser;
    this.locations = locations;
    this.problems = problems;
  }

  /** The document; empty when the text is no JSON, which is told as a problem. */
  static Optional<JsonNode> read(String text, Locations locations, List<WorkflowProblem> problems) {
    if (text.length() > DefinitionLimits.CHARACTERS) {
      problems.add(
          WorkflowProblem.error("", DefinitionCode.TOO_LARGE, DefinitionLimits.CHARACTERS));
      return Optional.empty();
    }
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new JsonDocument(parser, locations, problems).document();
    } catch (StreamConstraintsException tooDeep) {
      tell(tooDeep.getLocation(), locations);
      problems.add(
          WorkflowProblem.error("syntax", DefinitionCode.TOO_DEEP, DefinitionLimits.DEPTH));
    } catch (JsonProcessingException malformed) {
      tell(malformed.getLocation(), locations);
      problems.add(
          WorkflowProblem.error("syntax", DefinitionCode.MALFORMED, JsonFault.of(malformed)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Optional.empty();
  }

  private Optional<JsonNode> document() throws IOException {
    if (parser.nextToken() == null) {
      problems.add(WorkflowProblem.error("", DefinitionCode.EMPTY));
      return Optional.empty();
    }
    JsonNode root = value("", "");
    if (parser.nextToken() != null) {
      put("syntax");
      problems.add(WorkflowProblem.error("syntax", DefinitionCode.BEHIND_THE_END));
    }
    return Optional.of(root);
  }

  /**
   * @param place where the value is looked for
   * @param field how the list or field that holds it is called
   */
  private JsonNode value(String place, String field) throws IOException {
    JsonNodeFactory json = JsonNodeFactory.instance;
    put(place);
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> array(place, field);
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

  private ObjectNode object(String place) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      String own = place.isEmpty() ? field : place + "." + field;
      JsonLocation key = parser.currentTokenLocation();
      if (object.has(field)) {
        problems.add(WorkflowProblem.error(own, DefinitionCode.DUPLICATE_FIELD, field));
      }
      parser.nextToken();
      object.set(field, value(own, own));
      locations.put(own, key.getLineNr(), key.getColumnNr());
    }
    return object;
  }

  private ArrayNode array(String place, String field) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String indexed = "%s[%d]".formatted(place, array.size());
      JsonNode element = value(indexed, indexed);
      array.add(element);
      String id = element.path("id").asText();
      if (field.equals("activities") && !id.isEmpty()) {
        locations.rename(indexed, "%s[%s]".formatted(place, id));
      }
    }
    return array;
  }

  private void put(String place) {
    JsonLocation at = parser.currentTokenLocation();
    locations.put(place, at.getLineNr(), at.getColumnNr());
  }

  private static void tell(JsonLocation at, Locations locations) {
    if (at != null) {
      locations.put("syntax", at.getLineNr(), at.getColumnNr());
    }
  }
}
