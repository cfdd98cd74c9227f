package dev.tributary.application.activity.externalapi;

import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads a JSON answer strictly while it arrives, without ever holding more of it than one element.
 * Both methods read to the end and refuse by {@link
 * dev.tributary.domain.activity.externalapi.AnswerRefused} what is no UTF-8 (a leading byte order
 * mark is skipped), no JSON (comments, trailing commas and NaN are none), nested too deep, or
 * larger than the limits. Of names that occur twice in one object the last wins.
 */
public interface JsonAnswers {
  /**
   * Gives the reader each element of the array at {@code path}; none when there is null.
   *
   * @return how many names occurred twice in an element
   */
  long elements(InputStream body, JsonPointer path, JsonLimits limits, ElementReader reader)
      throws IOException;

  /** The values at {@code paths}, JSON null where there is none; and how many names came twice. */
  Picked values(InputStream body, List<JsonPointer> paths, JsonLimits limits) throws IOException;

  /** Takes one element. */
  @FunctionalInterface
  interface ElementReader {
    /**
     * @param index from 0
     */
    void read(JsonValue element, long index);
  }

  /** Values in the order they were asked for. */
  record Picked(List<JsonValue> values, long duplicates) {
    public Picked {
      values = List.copyOf(values);
    }
  }
}
