package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.value.DurationText;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads one JSON object field by field and collects everything wrong with it, each problem at its
 * place. Fields that were never read are unknown: {@link #finish()} reports them.
 */
public final class SettingsReader {
  private final ObjectNode object;
  private final String place;
  private final List<Problem> problems;
  private final Set<String> known = new HashSet<>();

  /**
   * @param place the path of this object: {@code activities[query1].settings}
   * @param problems where problems are collected
   */
  public SettingsReader(ObjectNode object, String place, List<Problem> problems) {
    this.object = object;
    this.place = place;
    this.problems = problems;
  }

  public String place(String field) {
    return place.isEmpty() ? field : place + "." + field;
  }

  public boolean has(String field) {
    return node(field).isPresent();
  }

  /**
   * The text of {@code field}; empty when it is missing or blank. Numbers and booleans count as
   * text.
   */
  public Optional<String> optionalText(String field) {
    return node(field)
        .filter(node -> expect(field, node.isValueNode(), DefinitionErrorCode.NOT_TEXT))
        .map(JsonNode::asText)
        .filter(text -> !Trimming.isBlank(text));
  }

  /** The text of {@code field} as it is, blank ones included; empty when it is missing. */
  public Optional<String> exactText(String field) {
    Optional<JsonNode> given = node(field).filter(JsonNode::isTextual);
    return given.isPresent() ? given.map(JsonNode::asText) : optionalText(field);
  }

  /** The text of {@code field}, {@code ""} when it is missing. */
  public String text(String field) {
    return optionalText(field).orElse("");
  }

  public OptionalLong optionalInteger(String field) {
    return node(field)
        .filter(
            node ->
                expect(
                    field,
                    node.isIntegralNumber() && node.canConvertToLong(),
                    DefinitionErrorCode.NOT_AN_INTEGER))
        .map(node -> OptionalLong.of(node.asLong()))
        .orElse(OptionalLong.empty());
  }

  /** A whole number between {@code least} and {@code most}. */
  public int integer(String field, int missing, int least, int most) {
    OptionalLong given = optionalInteger(field);
    if (given.isPresent() && (given.getAsLong() < least || given.getAsLong() > most)) {
      problem(field, DefinitionErrorCode.OUT_OF_RANGE, least, most);
      return missing;
    }
    return (int) given.orElse(missing);
  }

  public Optional<Boolean> optionalBool(String field) {
    return node(field)
        .filter(node -> expect(field, node.isBoolean(), DefinitionErrorCode.NOT_A_FLAG))
        .map(JsonNode::asBoolean);
  }

  public boolean bool(String field, boolean defaultValue) {
    return optionalBool(field).orElse(defaultValue);
  }

  /** A constant of {@code type}, written in lower camel case: {@code zeroOrOne}. */
  public <E extends Enum<E>> E choice(String field, Class<E> type, E defaultValue) {
    return optionalChoice(field, type).orElse(defaultValue);
  }

  /** As {@link #choice}; empty when it is missing or no constant of {@code type}. */
  public <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> type) {
    Optional<String> text = optionalText(field);
    Optional<E> chosen =
        text.flatMap(
            name ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> choiceName(constant).equals(name))
                    .findFirst());
    if (text.isPresent() && chosen.isEmpty()) {
      String choices =
          Arrays.stream(type.getEnumConstants())
              .map(SettingsReader::choiceName)
              .collect(Collectors.joining(", "));
      problem(field, DefinitionErrorCode.UNKNOWN_CHOICE, text.get(), choices);
    }
    return chosen;
  }

  /** How a constant is written: {@code ZERO_OR_ONE} as {@code zeroOrOne}. */
  public static String choiceName(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return name.toString();
  }

  /**
   * The value of {@code field} by {@code parse}, which throws IllegalArgumentException or
   * DateTimeException on a bad one.
   *
   * @param otherwise the error code that names the form; its first argument is the bad text
   * @param arguments the further arguments of {@code otherwise}
   */
  public <T> Optional<T> parsed(
      String field, Function<String, T> parse, ErrorCode otherwise, Object... arguments) {
    return optionalText(field)
        .flatMap(
            text -> {
              try {
                return Optional.of(parse.apply(text));
              } catch (IllegalArgumentException | DateTimeException | ArithmeticException bad) {
                problem(
                    field,
                    otherwise,
                    Stream.concat(Stream.of(text), Stream.of(arguments)).toArray());
                return Optional.empty();
              }
            });
  }

  /** The time in {@code field}: {@code 30s}, {@code 5m}, or ISO 8601. */
  public Optional<Duration> duration(String field) {
    return parsed(field, DurationText::read, DefinitionErrorCode.BAD_DURATION);
  }

  /** The list of texts in {@code field}; empty when it is missing. */
  public List<String> texts(String field) {
    return elements(field).stream()
        .filter(
            node ->
                expect(field, node.isValueNode() && !node.isNull(), DefinitionErrorCode.NOT_TEXT))
        .map(JsonNode::asText)
        .toList();
  }

  /** Each object of the list in {@code field}, read by {@code read} and finished. */
  public <T> List<T> objects(String field, Function<SettingsReader, T> read) {
    List<T> values = new ArrayList<>();
    List<JsonNode> nodes = elements(field);
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof ObjectNode element) {
        values.add(nested(element, "%s[%d]".formatted(place(field), i), read));
      } else {
        problem("%s[%d]".formatted(field, i), DefinitionErrorCode.NOT_AN_OBJECT);
      }
    }
    return values;
  }

  /**
   * As {@link #objects}, where an element that is a mere text stands for what {@code shorthand}
   * makes of it.
   */
  public <T> List<T> objectsOrTexts(
      String field, Function<String, T> shorthand, Function<SettingsReader, T> read) {
    List<T> values = new ArrayList<>();
    List<JsonNode> nodes = elements(field);
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof ObjectNode element) {
        values.add(nested(element, "%s[%d]".formatted(place(field), i), read));
      } else if (nodes.get(i).isTextual()) {
        values.add(shorthand.apply(nodes.get(i).asText()));
      } else {
        problem("%s[%d]".formatted(field, i), DefinitionErrorCode.NOT_AN_OBJECT);
      }
    }
    return values;
  }

  /** All fields, for an object whose names the author chooses; reading each is the caller's. */
  public List<Map.Entry<String, JsonNode>> entries() {
    return List.copyOf(object.properties());
  }

  /** The objects of the list in {@code field} as they are. */
  public List<ObjectNode> objectNodes(String field) {
    return elements(field).stream()
        .filter(node -> expect(field, node.isObject(), DefinitionErrorCode.NOT_AN_OBJECT))
        .map(ObjectNode.class::cast)
        .toList();
  }

  /** The object in {@code field}, read by {@code read} and finished. */
  public <T> Optional<T> object(String field, Function<SettingsReader, T> read) {
    return node(field)
        .filter(node -> expect(field, node.isObject(), DefinitionErrorCode.NOT_AN_OBJECT))
        .map(node -> nested((ObjectNode) node, place(field), read));
  }

  /** The JSON in {@code field} as it is. */
  public Optional<JsonNode> json(String field) {
    return node(field);
  }

  /** Reports a problem of {@code field}. */
  public void problem(String field, ErrorCode code, Object... arguments) {
    problems.add(Problem.error(place(field), code, arguments));
  }

  /** Reports every field that was never read. */
  public void finish() {
    String fields = known.stream().sorted().collect(Collectors.joining(", "));
    object
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                problem(field, DefinitionErrorCode.UNKNOWN_FIELD, field, fields);
              }
            });
  }

  private <T> T nested(ObjectNode element, String path, Function<SettingsReader, T> read) {
    SettingsReader reader = new SettingsReader(element, path, problems);
    T value = read.apply(reader);
    reader.finish();
    return value;
  }

  private List<JsonNode> elements(String field) {
    List<JsonNode> nodes = new ArrayList<>();
    node(field)
        .filter(node -> expect(field, node.isArray(), DefinitionErrorCode.NOT_A_LIST))
        .ifPresent(node -> node.forEach(nodes::add));
    return nodes;
  }

  private Optional<JsonNode> node(String field) {
    known.add(field);
    return Optional.ofNullable(object.get(field)).filter(node -> !node.isNull());
  }

  private boolean expect(String field, boolean holds, DefinitionErrorCode otherwise) {
    if (!holds) {
      problem(field, otherwise);
    }
    return holds;
  }
}
