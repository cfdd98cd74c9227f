package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.json.JsonValue;
import java.io.IOException;
import java.util.List;

/** Reads responses in their formats, strictly and once, while they arrive. */
public interface ResponseFormats {
  /**
   * Gives the reader the constants and then the wanted values of each element; none where null
   * stands in place of the array. An element that can have no values is given as invalid.
   *
   * <p>Reads to the end, and never holds more of the response than the wanted values of one element
   * and those beside the rows; rows wait outside the memory for constants that stand after them.
   * Unpacks gzip and zip by their first bytes. A byte order mark decides on the encoding, else the
   * declared charset does. Of names that occur twice in one object the last wins.
   *
   * <p>Lines and separated values have elements only: they are rows wherever the array is said to
   * be, and nothing stands beside them.
   *
   * @throws dev.tributary.domain.activity.externalapi.mapping.ResponseRejected when it is not in
   *     its encoding or its format, nested too deep, or larger than the limits
   */
  ReadResult read(ResponseBody body, RowExtraction rows, JsonLimits limits, ElementReader reader)
      throws IOException;

  /** Takes the values of one element. */
  interface ElementReader {
    /**
     * Comes once, before the first element.
     *
     * @param constants in the order they were asked for, JSON null where there is none
     */
    void begin(List<JsonValue> constants);

    /**
     * @param values in the order they were asked for, JSON null where there is none; the list is
     *     filled again for the next element
     * @param index from 0
     */
    void read(List<JsonValue> values, long index);

    /**
     * @param element that is no object, where one is expected
     * @param index from 0
     */
    void invalid(JsonValue element, long index);

    /**
     * @param beginning of a line of separated values that is no row
     * @param index from 0
     */
    void malformed(String beginning, long index);
  }
}
