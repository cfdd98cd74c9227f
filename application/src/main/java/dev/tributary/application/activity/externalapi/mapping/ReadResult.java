package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * What a response showed beside its rows.
 *
 * @param duplicates how many names on the way to wanted values occurred twice in one object
 * @param asked the values that were asked for, in their order; JSON null where there is none
 * @param others the types of members of the elements that are not known, by their names, a thousand
 *     at most; none where they were not wanted
 */
public record ReadResult(
    long duplicates, List<JsonValue> asked, Map<String, DetectedTypes> others) {
  public ReadResult {
    asked = List.copyOf(asked);
    others = Map.copyOf(others);
  }
}
