package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What may be set about the response's rows. */
public final class OutboundRules {
  private final Guardrails guardrails;
  private final SettingProblems problems;
  private final ColumnRules columns;

  public OutboundRules(Guardrails guardrails, SettingProblems problems) {
    this.guardrails = guardrails;
    this.problems = problems;
    this.columns = new ColumnRules(problems);
  }

  public void check(OutboundMapping outbound) {
    if (outbound.includedColumns().isEmpty()) {
      problems.error("outbound.columns", ExternalApiErrorCode.COLUMNS_MISSING);
    }
    if (outbound.columns().size() > OutboundMapping.MOST_COLUMNS) {
      problems.error(
          "outbound.columns", ExternalApiErrorCode.TOO_MANY_COLUMNS, OutboundMapping.MOST_COLUMNS);
    }
    int levelsAbove = outbound.flatten() ? 0 : levelsOf(outbound.arrayPath());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < outbound.columns().size(); i++) {
      OutboundColumn column = outbound.columns().get(i);
      int above = outbound.constant(column) ? 0 : levelsAbove;
      check(column, "outbound.columns[%d].".formatted(i), above, seen);
    }
  }

  private int levelsOf(String arrayPath) {
    return pointer(arrayPath, "outbound.arrayPath").map(path -> path.tokens().size() + 1).orElse(0);
  }

  private void check(OutboundColumn column, String place, int levelsAbove, Set<String> seen) {
    String name = column.name();
    if (!Column.isValidName(name) || name.equals(WorkTableStructure.LINE_NUMBER)) {
      problems.error(place + "name", ExternalApiErrorCode.COLUMN_NAME_BAD, name);
    } else if (!seen.add(name)) {
      problems.error(place + "name", ExternalApiErrorCode.COLUMN_TWICE, name);
    }
    checkPath(column.path(), place + "path", levelsAbove);
    columns.check(column, place);
  }

  private void checkPath(String path, String place, int levelsAbove) {
    int levels = pointer(path, place).map(pointer -> pointer.tokens().size()).orElse(0);
    if (levelsAbove + levels > guardrails.maxDepth()) {
      problems.error(place, ExternalApiErrorCode.POINTER_TOO_DEEP, guardrails.maxDepth());
    }
    if (path.length() > guardrails.maxKeyLength()) {
      problems.error(
          place, ExternalApiErrorCode.POINTER_TOO_LONG, path.length(), guardrails.maxKeyLength());
    }
  }

  private Optional<JsonPointer> pointer(String text, String place) {
    try {
      return Optional.of(JsonPointer.of(text));
    } catch (IllegalArgumentException _) {
      problems.error(place, ExternalApiErrorCode.POINTER_BAD, text);
      return Optional.empty();
    }
  }
}
