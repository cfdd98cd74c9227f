package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonPointer;
import java.util.ArrayList;
import java.util.List;

/** Collects the columns of a sample: each with a name of its own, all within the guardrails. */
final class ProposedColumns {
  private final Guardrails guardrails;
  private final JsonPointer base;
  private final ColumnOrigin from;
  private final SampleColumnNames names = new SampleColumnNames();
  private final List<SampleColumn> columns = new ArrayList<>();
  private final List<SampleProblem> problems = new ArrayList<>();
  private int taken;

  /**
   * @param base where the columns' paths begin
   */
  ProposedColumns(Guardrails guardrails, JsonPointer base, ColumnOrigin from) {
    this.guardrails = guardrails;
    this.base = base;
    this.from = from;
  }

  /** Counts columns that others propose, and keeps clear of their names. */
  void besides(List<SampleColumn> others) {
    others.forEach(other -> names.unique(other.column().name()));
    taken = others.size();
  }

  void add(String property, JsonPointer path, ObservedValues values) {
    if (taken + columns.size() == OutboundMapping.MOST_COLUMNS) {
      once(path, ExternalApiErrorCode.TOO_MANY_COLUMNS, OutboundMapping.MOST_COLUMNS);
      return;
    }
    int length = path.toString().length();
    if (length > guardrails.maxKeyLength()) {
      once(path, ExternalApiErrorCode.POINTER_TOO_LONG, length, guardrails.maxKeyLength());
      return;
    }
    columns.add(values.column(names.unique(property), property, path, from));
    if (names.duplicates() > guardrails.maxDuplicateKeys()) {
      once(path, ExternalApiErrorCode.TOO_MANY_DUPLICATES, guardrails.maxDuplicateKeys());
    }
  }

  List<SampleColumn> columns() {
    return columns;
  }

  List<SampleProblem> problems() {
    return problems;
  }

  /** The first place is enough: the others have the same remedy. */
  private void once(JsonPointer path, ExternalApiErrorCode code, Object... arguments) {
    if (problems.stream().noneMatch(problem -> problem.code() == code)) {
      problems.add(SampleProblem.error(base.then(path), code, arguments));
    }
  }
}
