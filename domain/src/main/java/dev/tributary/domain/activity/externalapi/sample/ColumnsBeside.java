package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.List;

/** Finds the single values that stand beside the rows and above them, the outermost first. */
final class ColumnsBeside {
  private ColumnsBeside() {}

  static List<SampleColumn> of(JsonValue sample, RowCandidate rows, Guardrails guardrails) {
    ProposedColumns columns =
        new ProposedColumns(guardrails, JsonPointer.ROOT, ColumnOrigin.RESPONSE);
    columns.besides(rows.columns());
    JsonPointer path = JsonPointer.ROOT;
    JsonValue above = sample;
    for (String token : rows.path().tokens()) {
      JsonPointer here = path;
      if (above instanceof JsonObject(var members)) {
        members.forEach(
            (name, value) -> {
              if (value.scalar()) {
                columns.add(name, here.member(name), ObservedValues.of(value));
              }
            });
      }
      path = path.member(token);
      above = sample.at(path).orElseThrow();
    }
    return columns.columns();
  }
}
