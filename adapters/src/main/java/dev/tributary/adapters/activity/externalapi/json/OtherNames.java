package dev.tributary.adapters.activity.externalapi.json;

import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Collects the names of members of elements that no column names, where they are wanted. */
final class OtherNames {
  private static final int MOST = 1_000;

  private final boolean wanted;
  private final Set<String> known;
  private final Set<String> found = new HashSet<>();

  /**
   * @param known names that are not collected; empty when none are wanted
   */
  OtherNames(Optional<Set<String>> known) {
    this.wanted = known.isPresent();
    this.known = known.orElse(Set.of());
  }

  void note(String name) {
    if (wanted && found.size() < MOST && !known.contains(name)) {
      found.add(name);
    }
  }

  void noteMembers(JsonValue element) {
    if (wanted && element instanceof JsonObject(var members)) {
      members.keySet().forEach(this::note);
    }
  }

  Set<String> found() {
    return found;
  }
}
