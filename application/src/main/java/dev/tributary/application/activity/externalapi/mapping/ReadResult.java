package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.json.JsonValue;
import java.util.List;
import java.util.Set;

/**
 * What a response showed beside its rows.
 *
 * @param duplicates how many names on the way to wanted values occurred twice in one object
 * @param asked the values that were asked for, in their order; JSON null where there is none
 * @param others names of members of the elements that are not known, a thousand at most; none where
 *     they were not wanted
 */
public record ReadResult(long duplicates, List<JsonValue> asked, Set<String> others) {
  public ReadResult {
    asked = List.copyOf(asked);
    others = Set.copyOf(others);
  }
}
