package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What may be set about the answer's rows. */
final class OutboundRules {
  /** Wider answers are no rows that a person maps. */
  private static final int MOST_COLUMNS = 500;

  private static final int LONGEST_TEXT = 1_000_000;

  private final int maxDepth;
  private final Findings findings;

  OutboundRules(int maxDepth, Findings findings) {
    this.maxDepth = maxDepth;
    this.findings = findings;
  }

  void check(OutboundMapping outbound) {
    if (outbound.kept().isEmpty()) {
      findings.error("outbound.columns", ExternalApiCode.COLUMNS_MISSING);
    }
    if (outbound.columns().size() > MOST_COLUMNS) {
      findings.error("outbound.columns", ExternalApiCode.TOO_MANY_COLUMNS, MOST_COLUMNS);
    }
    int levelsAbove = outbound.flatten() ? 0 : levelsOf(outbound.arrayPath());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < outbound.columns().size(); i++) {
      check(outbound.columns().get(i), "outbound.columns[%d].".formatted(i), levelsAbove, seen);
    }
  }

  private int levelsOf(String arrayPath) {
    return pointer(arrayPath, "outbound.arrayPath").map(path -> path.tokens().size() + 1).orElse(0);
  }

  private void check(OutboundColumn column, String place, int levelsAbove, Set<String> seen) {
    String name = column.name();
    if (!Column.isValidName(name) || name.equals(WorkTableStructure.LINE_NUMBER)) {
      findings.error(place + "name", ExternalApiCode.COLUMN_NAME_BAD, name);
    } else if (!seen.add(name)) {
      findings.error(place + "name", ExternalApiCode.COLUMN_TWICE, name);
    }
    pointer(column.path(), place + "path")
        .filter(path -> levelsAbove + path.tokens().size() > maxDepth)
        .ifPresent(
            path -> findings.error(place + "path", ExternalApiCode.POINTER_TOO_DEEP, maxDepth));
    if (column.maxLength() < 1 || column.maxLength() > LONGEST_TEXT) {
      findings.error(place + "maxLength", ExternalApiCode.LENGTH_BAD, LONGEST_TEXT);
    }
    checkFormat(column, place + "format");
  }

  private void checkFormat(OutboundColumn column, String place) {
    if (column.format().isEmpty()) {
      return;
    }
    try {
      if (!moment(column.type())) {
        throw new IllegalArgumentException("only dates and times have a format");
      }
      var _ = Moments.formatter(column.format());
    } catch (IllegalArgumentException _) {
      findings.error(place, ExternalApiCode.FORMAT_BAD, column.format());
    }
  }

  private static boolean moment(ValueType type) {
    return switch (type) {
      case DATE, TIME, DATETIME -> true;
      case TEXT, INTEGER, DECIMAL, BOOLEAN, JSON -> false;
    };
  }

  private Optional<JsonPointer> pointer(String text, String place) {
    try {
      return Optional.of(JsonPointer.of(text));
    } catch (IllegalArgumentException _) {
      findings.error(place, ExternalApiCode.POINTER_BAD, text);
      return Optional.empty();
    }
  }
}
