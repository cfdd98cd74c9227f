package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.List;
import java.util.Optional;

/** Makes one row of a whole sample: every single value in it is a column. */
final class Flattening {
  private static final String NAMELESS = "value";

  private final ProposedColumns columns;

  private Flattening(Guardrails guardrails) {
    this.columns = new ProposedColumns(guardrails, JsonPointer.ROOT, ColumnOrigin.ELEMENT);
  }

  static SampleShape of(JsonValue sample, Guardrails guardrails) {
    Flattening flattening = new Flattening(guardrails);
    flattening.visit(sample, NAMELESS, JsonPointer.ROOT);
    return flattening.shape();
  }

  /**
   * @param property the nearest name above the value
   */
  private void visit(JsonValue value, String property, JsonPointer path) {
    switch (value) {
      case JsonObject object ->
          object.members().forEach((name, member) -> visit(member, name, path.member(name)));
      case JsonArray(var elements) -> {
        for (int i = 0; i < elements.size(); i++) {
          visit(elements.get(i), property, path.element(i));
        }
      }
      case JsonText _, JsonNumber _, JsonBoolean _, JsonNull _ ->
          columns.add(property, path, ObservedValues.of(value));
    }
  }

  private SampleShape shape() {
    List<SampleProblem> problems =
        columns.columns().isEmpty() && columns.problems().isEmpty()
            ? List.of(
                SampleProblem.error(JsonPointer.ROOT, ExternalApiErrorCode.NOTHING_TO_FLATTEN))
            : columns.problems();
    return new SampleShape(List.of(), Optional.empty(), columns.columns(), problems);
  }
}
