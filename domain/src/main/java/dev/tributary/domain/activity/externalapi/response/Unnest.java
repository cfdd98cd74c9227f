package dev.tributary.domain.activity.externalapi.response;

import dev.tributary.domain.json.JsonPointer;

/**
 * Makes the rows of an array inside each element.
 *
 * @param path JSON Pointer from the element to the array; empty for none
 * @param whenEmpty what an element without such rows becomes
 */
public record Unnest(String path, WhenEmpty whenEmpty) {
  /** Each element is a row. */
  public static final Unnest NONE = new Unnest("", WhenEmpty.SKIP);

  /** What an element becomes whose array is empty, null or missing. */
  public enum WhenEmpty {
    /** No row. */
    SKIP,
    /** One row with the values of the element alone. */
    KEEP_PARENT
  }

  /** Whether the rows stand inside the elements. */
  public boolean applies() {
    return !path.isEmpty();
  }

  /** The path from an element to its rows. */
  public JsonPointer pointer() {
    return JsonPointer.of(path);
  }
}
