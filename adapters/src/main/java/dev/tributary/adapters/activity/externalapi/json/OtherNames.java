package dev.tributary.adapters.activity.externalapi.json;

import dev.tributary.domain.activity.externalapi.drift.Observed;
import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.value.ValueType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Collects the names of members of elements that no column names, with the types of their values,
 * where they are wanted.
 */
final class OtherNames {
  private final boolean wanted;
  private final Set<String> known;
  private final Map<String, EnumSet<ValueType>> found = new HashMap<>();

  /**
   * @param known names that are not collected; empty when none are wanted
   */
  OtherNames(Optional<Set<String>> known) {
    this.wanted = known.isPresent();
    this.known = known.orElse(Set.of());
  }

  /** Whether the types of its values are collected. */
  boolean notes(String name) {
    return wanted
        && !known.contains(name)
        && (found.size() < Observed.MOST_OTHERS || found.containsKey(name));
  }

  /**
   * @param type of its value; empty for null
   */
  void note(String name, Optional<ValueType> type) {
    if (notes(name)) {
      Set<ValueType> types = found.computeIfAbsent(name, _ -> EnumSet.noneOf(ValueType.class));
      type.ifPresent(types::add);
    }
  }

  void noteMembers(JsonValue element) {
    if (wanted && element instanceof JsonObject(var members)) {
      members.forEach((name, value) -> note(name, DetectedTypes.of(value)));
    }
  }

  Map<String, DetectedTypes> found() {
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> new DetectedTypes(each.getValue())));
  }
}
