package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.externalapi.mapping.ResponseFormats.ElementReader;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow;
import dev.tributary.domain.activity.externalapi.mapping.RowMapping;
import dev.tributary.domain.json.JsonValue;
import java.util.List;
import java.util.function.Consumer;

/** Maps each element to a row. */
record ElementRows(RowMapping mapping, Consumer<MappedRow> rows) implements ElementReader {
  @Override
  public void begin(List<JsonValue> constants) {
    mapping.repeat(constants);
  }

  @Override
  public void read(List<JsonValue> values, long index) {
    rows.accept(mapping.row(values, index + 1));
  }

  @Override
  public void invalid(JsonValue element, long index) {
    rows.accept(mapping.invalid(element, index + 1));
  }

  @Override
  public void malformed(String beginning, long index) {
    rows.accept(mapping.malformed(beginning, index + 1));
  }
}
