package dev.tributary.adapters.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.definition.Locations.Part;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.DefinitionLimits;
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
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
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
public final class YamlDocument {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,30})");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]{0,30})\\.[0-9]{1,30}([eE][-+]?[0-9]{1,3})?");

  private final DefinitionLimits limits;
  private final Locations locations;
  private final List<Problem> problems;

  private YamlDocument(DefinitionLimits limits, Locations locations, List<Problem> problems) {
    this.limits = limits;
    this.locations = locations;
    this.problems = problems;
  }

  /** The document; empty when the text is no YAML, which is reported as a problem. */
  public static Optional<JsonNode> read(
      String text, DefinitionLimits limits, Locations locations, List<Problem> problems) {
    return new YamlDocument(limits, locations, problems).document(text);
  }

  private Optional<JsonNode> document(String text) {
    try {
      if (!acceptable(text)) {
        return Optional.empty();
      }
      Node root = yaml().compose(new StringReader(text));
      if (root == null) {
        problems.add(Problem.error("", DefinitionErrorCode.EMPTY));
        return Optional.empty();
      }
      return Optional.of(node(root, locations.root()));
    } catch (MarkedYAMLException malformed) {
      report(malformed);
    } catch (ReaderException unreadable) {
      report(unreadable, text);
    } catch (YAMLException unmarked) {
      // What the scanner throws when a key begins after the end of a quoted text of several lines.
      malformed(String.valueOf(unmarked.getMessage()));
    }
    return Optional.empty();
  }

  /**
   * Whether the text is small enough to be held in memory; nothing is built to find out. Names of
   * fields are nodes as well, so there may be two nodes for each value.
   */
  private boolean acceptable(String text) {
    int depth = 0;
    int nodes = 0;
    for (Event event : yaml().parse(new StringReader(text))) {
      if (event instanceof AliasEvent) {
        // Aliases can make a small text huge, and a definition has no use for them.
        return refused(event, DefinitionErrorCode.ALIAS);
      }
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      nodes += event instanceof NodeEvent ? 1 : 0;
      if (depth > limits.depth()) {
        return refused(event, DefinitionErrorCode.TOO_DEEP, limits.depth());
      }
      if (nodes > 2 * limits.values()) {
        return refused(event, DefinitionErrorCode.TOO_MANY_VALUES, limits.values());
      }
    }
    return true;
  }

  private boolean refused(Event event, DefinitionErrorCode code, Object... arguments) {
    put(locations.root().field("syntax"), event.getStartMark());
    problems.add(Problem.error("syntax", code, arguments));
    return false;
  }

  private void report(MarkedYAMLException malformed) {
    Mark mark = malformed.getProblemMark();
    if (mark != null) {
      put(locations.root().field("syntax"), mark);
    }
    malformed(String.valueOf(malformed.getProblem()));
  }

  private void malformed(String problem) {
    problems.add(Problem.error("syntax", DefinitionErrorCode.MALFORMED, problem));
  }

  private void report(ReaderException unreadable, String text) {
    String before = text.substring(0, Math.min(unreadable.getPosition(), text.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    locations.root().field("syntax").at(line, before.length() - before.lastIndexOf('\n'));
    problems.add(
        Problem.error(
            "syntax",
            DefinitionErrorCode.BAD_CHARACTER,
            "U+%04X".formatted(unreadable.getCodePoint())));
  }

  private JsonNode node(Node node, Part part) {
    put(part, node.getStartMark());
    return switch (node) {
      case MappingNode mapping -> object(mapping, part);
      case SequenceNode sequence -> array(sequence, part);
      case ScalarNode scalar -> scalar(scalar);
      default -> JsonNodeFactory.instance.nullNode();
    };
  }

  private ObjectNode object(MappingNode mapping, Part part) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(Problem.error(part.place(), DefinitionErrorCode.BAD_KEY));
        continue;
      }
      String field = key.getValue();
      Part own = part.field(field);
      if (object.has(field)) {
        problems.add(Problem.error(own.place(), DefinitionErrorCode.DUPLICATE_FIELD, field));
      }
      object.set(field, node(tuple.getValueNode(), own));
      put(own, key.getStartMark());
    }
    return object;
  }

  private ArrayNode array(SequenceNode sequence, Part part) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < sequence.getValue().size(); i++) {
      Node element = sequence.getValue().get(i);
      Part own = part.element(i);
      if (part.place().equals("activities")) {
        activityId(element).ifPresent(own::identify);
      }
      array.add(node(element, own));
    }
    return array;
  }

  /** Activities are named by their id in places, everything else by its index. */
  private static Optional<String> activityId(Node element) {
    if (element instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("id")
            && tuple.getValueNode() instanceof ScalarNode id
            && ActivityId.isValid(id.getValue())) {
          return Optional.of(id.getValue());
        }
      }
    }
    return Optional.empty();
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

  private static void put(Part part, Mark mark) {
    part.at(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(limits.characters());
    options.setNestingDepthLimit(limits.depth());
    options.setProcessComments(false);
    return new Yaml(options);
  }
}
