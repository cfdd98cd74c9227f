package dev.tributary.domain.activity.enrichment;

import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What arrives: by activity, the structure of its rows where it is known.
 *
 * @param byActivity in the order of the transitions
 */
public record EnrichmentInputs(SequencedMap<String, Optional<WorkTableStructure>> byActivity) {
  /** The activity whose rows are enriched; empty when the settings leave it open. */
  Optional<String> primary(EnrichmentSettings settings) {
    if (!settings.primary().isBlank()) {
      return Optional.of(settings.primary()).filter(byActivity::containsKey);
    }
    return byActivity.size() == 1
        ? Optional.of(byActivity.firstEntry().getKey())
        : Optional.empty();
  }

  boolean has(String activity) {
    return byActivity.containsKey(activity);
  }

  Optional<WorkTableStructure> structure(String activity) {
    return byActivity.getOrDefault(activity, Optional.empty());
  }

  String names() {
    return String.join(", ", byActivity.keySet());
  }
}
