package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a JSON response strictly while it arrives, without ever holding more of it than the wanted
 * values of one element. Both methods read to the end and refuse by {@link
 * dev.tributary.domain.activity.externalapi.AnswerRefused} what is not in its encoding (a leading
 * byte order mark is skipped), no JSON (comments, trailing commas and NaN are none), nested too
 * deep, or larger than the limits. Of names that occur twice in one object the last wins; both
 * return how many of those on the way to wanted values did.
 */
public interface JsonResponses {
  /**
   * Gives the reader the wanted values of each element of the array; none when there is null. An
   * element that is no object is given as unfit, unless only elements as a whole are wanted.
   */
  long elements(JsonBody body, RowSource rows, JsonLimits limits, ElementReader reader)
      throws IOException;

  /** Gives the reader the wanted values of the whole response, as of an only element. */
  long whole(
      JsonBody body, List<JsonPointer> values, JsonLimits limits, Consumer<List<JsonValue>> reader)
      throws IOException;

  /** Takes the values of one element. */
  interface ElementReader {
    /**
     * @param values in the order they were asked for, JSON null where there is none; the list is
     *     filled again for the next element
     * @param index from 0
     */
    void read(List<JsonValue> values, long index);

    /**
     * @param element that is no object
     * @param index from 0
     */
    void invalid(JsonValue element, long index);
  }
}
