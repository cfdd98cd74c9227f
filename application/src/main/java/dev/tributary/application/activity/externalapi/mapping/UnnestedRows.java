package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.externalapi.mapping.ResponseFormats.ElementReader;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.mapping.RowMapping;
import dev.tributary.domain.activity.externalapi.response.Unnest;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Maps the rows of an array inside each element, together with values of that element. */
final class UnnestedRows implements ElementReader {
  private final RowMapping mapping;
  private final Unnest unnest;
  private final List<OutboundColumn> columns;
  private final List<JsonPointer> paths;
  private final boolean ofObjects;
  private final Consumer<MappedRow> rows;
  private long line;

  UnnestedRows(
      OutboundMapping outbound, Unnest unnest, RowMapping mapping, Consumer<MappedRow> rows) {
    this.mapping = mapping;
    this.unnest = unnest;
    this.columns = columns(outbound);
    this.paths = mapping.pointers();
    this.ofObjects =
        columns.stream().anyMatch(column -> !ofParent(column) && !column.path().isEmpty());
    this.rows = rows;
  }

  /** What is wanted of each element: the values of its own, and then the array. */
  static List<JsonPointer> wanted(OutboundMapping outbound, Unnest unnest) {
    return Stream.concat(
            columns(outbound).stream()
                .filter(UnnestedRows::ofParent)
                .map(column -> JsonPointer.of(column.path())),
            Stream.of(unnest.pointer()))
        .toList();
  }

  @Override
  public void begin(List<JsonValue> constants) {
    mapping.repeat(constants);
  }

  @Override
  public void read(List<JsonValue> values, long index) {
    switch (values.getLast()) {
      case JsonArray(var elements) when !elements.isEmpty() ->
          elements.forEach(element -> row(element, values));
      case JsonArray _, JsonNull _ -> {
        if (unnest.whenEmpty() == Unnest.WhenEmpty.KEEP_PARENT) {
          map(JsonNull.NULL, values);
        }
      }
      case JsonValue other -> rows.accept(mapping.noArray(other, ++line));
    }
  }

  @Override
  public void invalid(JsonValue element, long index) {
    rows.accept(mapping.invalid(element, ++line));
  }

  @Override
  public void malformed(String beginning, long index) {
    rows.accept(mapping.malformed(beginning, ++line));
  }

  private void row(JsonValue element, List<JsonValue> parent) {
    if (ofObjects && !(element instanceof JsonObject)) {
      rows.accept(mapping.invalid(element, ++line));
    } else {
      map(element, parent);
    }
  }

  private void map(JsonValue element, List<JsonValue> parent) {
    List<JsonValue> values = new ArrayList<>(columns.size());
    int own = 0;
    for (int i = 0; i < columns.size(); i++) {
      values.add(
          ofParent(columns.get(i))
              ? parent.get(own++)
              : element.at(paths.get(i)).orElse(JsonNull.NULL));
    }
    rows.accept(mapping.row(values, ++line));
  }

  private static List<OutboundColumn> columns(OutboundMapping outbound) {
    return outbound.includedColumns().stream()
        .filter(column -> !outbound.constant(column))
        .toList();
  }

  private static boolean ofParent(OutboundColumn column) {
    return column.from() == ColumnOrigin.PARENT;
  }
}
