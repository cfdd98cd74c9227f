package dev.tributary.application.activity.externalapi.request;

import dev.tributary.domain.activity.externalapi.paging.RequestChange;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.json.JsonValue;
import java.util.List;

/**
 * A value that one call adds to its request: the token, number or size of a page.
 *
 * @param value a single value; keeps its type in a JSON body and is written as text elsewhere
 */
public record PlacedValue(RequestPlace place, JsonValue value) {
  public PlacedValue {
    if (!value.scalar()) {
      throw new IllegalArgumentException("a placed value is a single value");
    }
  }

  /** The values that a page adds. */
  public static List<PlacedValue> of(RequestChange change) {
    return change.values().entrySet().stream()
        .map(added -> new PlacedValue(added.getKey(), added.getValue()))
        .toList();
  }

  /** As it stands in query, header, path and form. */
  String text() {
    return switch (value) {
      case JsonValue.JsonText(var text) -> text;
      case JsonValue.JsonNumber(var number) -> number.toPlainString();
      case JsonValue.JsonBoolean(var truth) -> Boolean.toString(truth);
      case JsonValue.JsonNull _, JsonValue.JsonArray _, JsonValue.JsonObject _ -> "";
    };
  }
}
