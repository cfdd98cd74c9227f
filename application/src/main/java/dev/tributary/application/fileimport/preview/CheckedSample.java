package dev.tributary.application.fileimport.preview;

import dev.tributary.application.fileimport.preview.PreviewImport.Estimate;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.row.CheckedRow;
import dev.tributary.domain.fileimport.row.ImportNotes;
import dev.tributary.domain.fileimport.row.Reject;
import dev.tributary.domain.fileimport.row.RowCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of the beginning of a file with what their check came to.
 *
 * @param rows without blank ones
 */
record CheckedSample(ImportPlan plan, Map<FileRow, CheckedRow> rows, ImportNotes notes) {
  static CheckedSample of(ImportPlan plan, RowCheck check, List<FileRow> rows) {
    Map<FileRow, CheckedRow> checked = new LinkedHashMap<>();
    for (FileRow row : rows) {
      CheckedRow found = check.check(row);
      if (!(found instanceof CheckedRow.Blank)) {
        checked.put(row, found);
      }
    }
    return new CheckedSample(plan, checked, check.notes());
  }

  Stream<FileRow> rows(int most) {
    return rows.keySet().stream().limit(most);
  }

  List<Reject> rejects(FileRow row) {
    return switch (Objects.requireNonNull(rows.get(row))) {
      case CheckedRow.Accepted(_, var flaws, _) -> flaws;
      case CheckedRow.Rejected(var reason) -> List.of(reason);
      case CheckedRow.Blank _ -> List.of();
    };
  }

  List<CheckedRow.Accepted> accepted() {
    return rows.values().stream()
        .filter(CheckedRow.Accepted.class::isInstance)
        .map(CheckedRow.Accepted.class::cast)
        .toList();
  }

  Estimate estimate(ExistingProfiles people) {
    long rejected = rows.values().stream().filter(CheckedRow.Rejected.class::isInstance).count();
    return new Estimate(rows.size(), rejected, people.count(plan.key(), keys()), notes);
  }

  private Set<String> keys() {
    return plan.key().column().stream()
        .map(plan.targets()::indexOf)
        .flatMap(place -> rows.values().stream().flatMap(row -> value(row, place)))
        .collect(Collectors.toSet());
  }

  private static Stream<String> value(CheckedRow row, int place) {
    return row instanceof CheckedRow.Accepted(var values, _, _)
        ? Stream.of(values.get(place)).filter(Objects::nonNull)
        : Stream.empty();
  }
}
