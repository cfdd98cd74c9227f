package dev.tributary.adapters.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.workflow.DefinitionCode;
import dev.tributary.domain.workflow.WorkflowProblem;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A YAML text as JSON, with the place of every part. Plain scalars are read as the JSON schema of
 * YAML 1.2 does: only {@code true}, {@code false}, {@code null} and JSON numbers are no text, so
 * that {@code no} stays a word and {@code 00501} a zip code.
 */
final class YamlDocument {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,30})");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]{0,30})\\.[0-9]{1,30}([eE][-+]?[0-9]{1,3})?");

  private final Locations locations;
  private final List<WorkflowProblem> problems;

  private YamlDocument(Locations locations, List<WorkflowProblem> problems) {
    this.locations = locations;
    this.problems = problems;
  }

  /** The document; empty when the text is no YAML, which is told as a problem. */
  static Optional<JsonNode> read(String text, Locations locations, List<WorkflowProblem> problems) {
    if (text.length() > DefinitionLimits.CHARACTERS) {
      problems.add(
          WorkflowProblem.error("", DefinitionCode.TOO_LARGE, DefinitionLimits.CHARACTERS));
      return Optional.empty();
    }
    return new YamlDocument(locations, problems).document(text);
  }

  private Optional<JsonNode> document(String text) {
    try {
      if (usesAliases(text)) {
        return Optional.empty();
      }
      Node root = yaml().compose(new StringReader(text));
      if (root == null) {
        problems.add(WorkflowProblem.error("", DefinitionCode.EMPTY));
        return Optional.empty();
      }
      return Optional.of(node(root, ""));
    } catch (MarkedYAMLException malformed) {
      tell(malformed);
    } catch (ReaderException unreadable) {
      tell(unreadable, text);
    } catch (YAMLException tooDeep) {
      problems.add(WorkflowProblem.error("", DefinitionCode.TOO_DEEP, DefinitionLimits.DEPTH));
    }
    return Optional.empty();
  }

  /** Aliases can make a small text huge, and a definition has no use for them. */
  private boolean usesAliases(String text) {
    for (Event event : yaml().parse(new StringReader(text))) {
      if (event instanceof AliasEvent) {
        put("alias", event.getStartMark());
        problems.add(WorkflowProblem.error("alias", DefinitionCode.ALIAS));
        return true;
      }
    }
    return false;
  }

  private void tell(MarkedYAMLException malformed) {
    Mark mark = malformed.getProblemMark();
    if (mark != null) {
      put("syntax", mark);
    }
    problems.add(
        WorkflowProblem.error(
            "syntax", DefinitionCode.MALFORMED, String.valueOf(malformed.getProblem())));
  }

  private void tell(ReaderException unreadable, String text) {
    String before = text.substring(0, Math.min(unreadable.getPosition(), text.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    locations.put("syntax", line, before.length() - before.lastIndexOf('\n'));
    problems.add(
        WorkflowProblem.error(
            "syntax", DefinitionCode.BAD_CHARACTER, "U+%04X".formatted(unreadable.getCodePoint())));
  }

  private JsonNode node(Node node, String place) {
    put(place, node.getStartMark());
    return switch (node) {
      case MappingNode mapping -> object(mapping, place);
      case SequenceNode sequence -> array(sequence, place);
      case ScalarNode scalar -> scalar(scalar);
      default -> JsonNodeFactory.instance.nullNode();
    };
  }

  private ObjectNode object(MappingNode mapping, String place) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(WorkflowProblem.error(place, DefinitionCode.BAD_KEY));
        continue;
      }
      String field = key.getValue();
      String own = place.isEmpty() ? field : place + "." + field;
      if (object.has(field)) {
        problems.add(WorkflowProblem.error(own, DefinitionCode.DUPLICATE_FIELD, field));
      }
      object.set(field, node(tuple.getValueNode(), own));
      put(own, key.getStartMark());
    }
    return object;
  }

  private ArrayNode array(SequenceNode sequence, String place) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < sequence.getValue().size(); i++) {
      Node element = sequence.getValue().get(i);
      String name = place.equals("activities") ? activityName(element, i) : Integer.toString(i);
      array.add(node(element, "%s[%s]".formatted(place, name)));
    }
    return array;
  }

  /** Activities are named by their id in places, everything else by its index. */
  private static String activityName(Node element, int index) {
    if (element instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("id")
            && tuple.getValueNode() instanceof ScalarNode id
            && !id.getValue().isEmpty()) {
          return id.getValue();
        }
      }
    }
    return Integer.toString(index);
  }

  private static JsonNode scalar(ScalarNode scalar) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    String value = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return json.textNode(value);
    }
    return switch (value) {
      case "", "~", "null" -> json.nullNode();
      case "true" -> json.booleanNode(true);
      case "false" -> json.booleanNode(false);
      default -> number(value, json);
    };
  }

  private static JsonNode number(String value, JsonNodeFactory json) {
    if (INTEGER.matcher(value).matches()) {
      BigInteger number = new BigInteger(value);
      return number.bitLength() < 64
          ? json.numberNode(number.longValue())
          : json.numberNode(number);
    }
    return DECIMAL.matcher(value).matches()
        ? json.numberNode(new BigDecimal(value))
        : json.textNode(value);
  }

  private void put(String place, Mark mark) {
    locations.put(place, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(DefinitionLimits.CHARACTERS);
    options.setNestingDepthLimit(DefinitionLimits.DEPTH);
    options.setProcessComments(false);
    return new Yaml(options);
  }
}
