package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.externalapi.mapping.ResponseFormats.ElementReader;
import dev.tributary.domain.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Passes elements on, and keeps how many there were and one value of the last. */
final class SeenElements implements ElementReader {
  private final ElementReader next;
  private final OptionalInt kept;
  private long count;
  private Optional<JsonValue> last = Optional.empty();

  /**
   * @param kept the index of the value that is kept
   */
  SeenElements(ElementReader next, OptionalInt kept) {
    this.next = next;
    this.kept = kept;
  }

  long count() {
    return count;
  }

  /** The value of the last element; empty when it has none. */
  Optional<JsonValue> last() {
    return last;
  }

  @Override
  public void begin(List<JsonValue> constants) {
    next.begin(constants);
  }

  @Override
  public void read(List<JsonValue> values, long index) {
    count++;
    if (kept.isPresent()) {
      last = Optional.of(values.get(kept.getAsInt()));
    }
    next.read(values, index);
  }

  @Override
  public void invalid(JsonValue element, long index) {
    count++;
    last = Optional.empty();
    next.invalid(element, index);
  }

  @Override
  public void malformed(String beginning, long index) {
    count++;
    last = Optional.empty();
    next.malformed(beginning, index);
  }
}
