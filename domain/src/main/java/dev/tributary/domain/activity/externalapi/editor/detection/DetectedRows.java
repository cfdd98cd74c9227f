package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The array whose elements are probably the rows.
 *
 * @param elements those of the response
 */
public record DetectedRows(JsonPointer at, List<JsonValue> elements, Confidence confidence) {
  private static final int DEEPEST = 4;
  private static final int MOST_ARRAYS = 100;

  private static final Set<String> NAMES =
      Set.of(
          "data",
          "items",
          "results",
          "entries",
          "records",
          "rows",
          "entities",
          "payload",
          "content",
          "objects",
          "values",
          "value",
          "hits",
          "edges",
          "nodes",
          "list",
          "result");

  public DetectedRows {
    elements = List.copyOf(elements);
  }

  /** Empty when the response holds no array. */
  public static Optional<DetectedRows> in(JsonValue body) {
    if (body instanceof JsonArray(var elements)) {
      return Optional.of(new DetectedRows(JsonPointer.ROOT, elements, Confidence.SURE));
    }
    List<DetectedRows> arrays = new ArrayList<>();
    collect(body, JsonPointer.ROOT, arrays);
    List<DetectedRows> ofObjects = arrays.stream().filter(DetectedRows::ofObjects).toList();
    return best(ofObjects.isEmpty() ? arrays : ofObjects);
  }

  /** The value at a place of the last element. */
  Optional<JsonValue> ofLast(JsonPointer place) {
    return elements.isEmpty() ? Optional.empty() : elements.getLast().at(place);
  }

  private static void collect(JsonValue value, JsonPointer at, List<DetectedRows> found) {
    if (found.size() == MOST_ARRAYS || at.tokens().size() > DEEPEST) {
      return;
    }
    if (value instanceof JsonArray(var elements)) {
      found.add(new DetectedRows(at, elements, Confidence.UNSURE));
    } else if (value instanceof JsonObject object) {
      object.members().forEach((name, member) -> collect(member, at.member(name), found));
    }
  }

  private static Optional<DetectedRows> best(List<DetectedRows> arrays) {
    List<DetectedRows> named = arrays.stream().filter(DetectedRows::knownName).toList();
    if (arrays.size() == 1) {
      boolean sure = named.size() == 1 && arrays.getFirst().ofObjects();
      return Optional.of(arrays.getFirst().with(sure ? Confidence.SURE : Confidence.LIKELY));
    }
    Optional<DetectedRows> known =
        named.stream().min(Comparator.comparingInt(rows -> rows.at.tokens().size()));
    return known
        .map(rows -> rows.with(named.size() == 1 ? Confidence.LIKELY : Confidence.UNSURE))
        .or(() -> arrays.stream().max(Comparator.comparingInt(rows -> rows.elements.size())));
  }

  private boolean ofObjects() {
    return !elements.isEmpty() && elements.stream().allMatch(JsonObject.class::isInstance);
  }

  private boolean knownName() {
    return NAMES.contains(at.tokens().getLast().toLowerCase(Locale.ROOT));
  }

  private DetectedRows with(Confidence certainty) {
    return new DetectedRows(at, elements, certainty);
  }
}
