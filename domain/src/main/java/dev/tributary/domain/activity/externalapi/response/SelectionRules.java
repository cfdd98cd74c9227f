package dev.tributary.domain.activity.externalapi.response;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be set about the rows that stay. */
public final class SelectionRules {
  private final RowCondition conditions;
  private final Map<String, ValueType> variables;
  private final SettingProblems problems;

  public SelectionRules(
      RowCondition conditions, Map<String, ValueType> variables, SettingProblems problems) {
    this.conditions = conditions;
    this.variables = variables;
    this.problems = problems;
  }

  public void check(RowSelection selection, OutboundMapping outbound) {
    boolean named =
        outbound.includedColumns().stream().allMatch(column -> Column.isValidName(column.name()));
    if (selection.filters() && named) {
      conditions.resolve(
          "response.keepWhen", selection.keepWhen(), outbound.structure(), variables, problems);
    }
    if (selection.duplicates() != DuplicateRule.KEEP && selection.key().isEmpty()) {
      problems.error("response.key", ExternalApiErrorCode.KEY_MISSING);
    }
    if (selection.duplicates() == DuplicateRule.KEEP && !selection.key().isEmpty()) {
      problems.error("response.key", ExternalApiErrorCode.KEY_UNUSED);
    }
    for (int i = 0; i < selection.key().size(); i++) {
      checkKey(selection.key().get(i), "response.key[%d]".formatted(i), outbound);
    }
  }

  private void checkKey(String name, String place, OutboundMapping outbound) {
    Optional<OutboundColumn> column = find(name, outbound.includedColumns());
    if (column.isEmpty()) {
      problems.error(place, ExternalApiErrorCode.KEY_COLUMN_UNKNOWN, name);
    } else if (column.get().type() == ValueType.JSON) {
      problems.error(place, ExternalApiErrorCode.NOT_FOR_TYPE, ValueType.JSON.name());
    }
  }

  private static Optional<OutboundColumn> find(String name, List<OutboundColumn> columns) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
