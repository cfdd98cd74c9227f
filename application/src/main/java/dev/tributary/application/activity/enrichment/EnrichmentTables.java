package dev.tributary.application.activity.enrichment;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.domain.activity.enrichment.EnrichmentInputs;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** What arrived at an enrichment, by the activity it came from. */
record EnrichmentTables(SequencedMap<String, Optional<WorkTable>> byActivity) {
  static EnrichmentTables of(ActivityContext context) {
    SequencedMap<String, Optional<WorkTable>> tables = new LinkedHashMap<>();
    for (ActivityInput input : context.inputs()) {
      tables.putIfAbsent(input.from().toString(), input.table());
    }
    return new EnrichmentTables(tables);
  }

  EnrichmentInputs inputs() {
    SequencedMap<String, Optional<WorkTableStructure>> structures = new LinkedHashMap<>();
    byActivity.forEach((from, table) -> structures.put(from, table.map(WorkTable::structure)));
    return new EnrichmentInputs(structures);
  }

  /** The activities that brought no rows. */
  Optional<String> withoutRows() {
    return byActivity.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(java.util.Map.Entry::getKey)
        .findFirst();
  }

  WorkTable table(String activity) {
    return byActivity.getOrDefault(activity, Optional.empty()).orElseThrow();
  }

  /** The table of {@code activity}, or the only one where none is named. */
  WorkTable primary(String activity) {
    return activity.isBlank() ? byActivity.firstEntry().getValue().orElseThrow() : table(activity);
  }
}
