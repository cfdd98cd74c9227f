package dev.tributary.adapters.activity.externalapi.json;

import dev.tributary.application.activity.externalapi.mapping.ResponseFormats.ElementReader;
import dev.tributary.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader was given, as text. */
final class CollectedElements implements ElementReader {
  private final List<String> all = new ArrayList<>();
  private boolean begun;

  @Override
  public void begin(List<JsonValue> constants) {
    if (begun) {
      throw new AssertionError("begun twice");
    }
    begun = true;
    if (!constants.isEmpty()) {
      all.add("constants " + text(constants));
    }
  }

  @Override
  public void read(List<JsonValue> values, long index) {
    add(index + " " + text(values));
  }

  @Override
  public void invalid(JsonValue element, long index) {
    add(index + " invalid " + element.text());
  }

  @Override
  public void malformed(String beginning, long index) {
    add(index + " malformed " + beginning);
  }

  List<String> all() {
    return all;
  }

  private void add(String element) {
    if (!begun) {
      throw new AssertionError("not begun");
    }
    all.add(element);
  }

  private static String text(List<JsonValue> values) {
    return values.stream().map(JsonValue::text).collect(Collectors.joining("|"));
  }
}
