package dev.tributary.webapp.activity.enrichment;

import dev.tributary.domain.activity.enrichment.Collected;
import dev.tributary.domain.activity.enrichment.Collected.Aggregate;
import dev.tributary.domain.activity.enrichment.Collected.Function;
import dev.tributary.domain.activity.enrichment.Collected.RowList;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.SettingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The settings of a relation to many, as lines of text. */
final class CollectedLines {
  private CollectedLines() {}

  static List<SettingLine> of(Collected collected) {
    List<SettingLine> lines = new ArrayList<>();
    if (!collected.filter().isBlank()) {
      lines.add(SettingLine.code("enrichment-form.filter", collected.filter()));
    }
    if (!collected.aggregates().isEmpty()) {
      lines.add(
          SettingLine.code(
              "enrichment-form.aggregates",
              collected.aggregates().stream()
                  .map(CollectedLines::words)
                  .collect(Collectors.joining("\n"))));
    }
    collected.list().ifPresent(list -> lines.addAll(list(list)));
    return lines;
  }

  /** As in {@code total = sum(price)}. */
  private static String words(Aggregate aggregate) {
    String separator =
        aggregate.function() == Function.STRING ? ", '" + aggregate.separator() + "'" : "";
    return "%s = %s(%s%s)"
        .formatted(
            aggregate.name(),
            aggregate.function().name().toLowerCase(Locale.ROOT),
            aggregate.expression(),
            separator);
  }

  private static List<SettingLine> list(RowList list) {
    List<SettingLine> lines = new ArrayList<>();
    lines.add(
        SettingLine.words(
            "enrichment-form.list", Message.of("enrichment-form.first", list.first())));
    if (!list.sort().isEmpty()) {
      lines.add(
          SettingLine.code(
              "enrichment-form.sort",
              list.sort().stream()
                  .map(key -> key.expression() + (key.descending() ? " ↓" : " ↑"))
                  .collect(Collectors.joining("\n"))));
    }
    if (!list.columns().isEmpty()) {
      lines.add(SettingLine.code("enrichment-form.columns", String.join(", ", list.columns())));
    }
    return lines;
  }
}
