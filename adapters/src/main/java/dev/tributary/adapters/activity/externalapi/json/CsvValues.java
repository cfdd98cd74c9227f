package dev.tributary.adapters.activity.externalapi.json;

import dev.tributary.application.activity.externalapi.mapping.ResponseFormats.ElementReader;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Picks the values at some paths of one row of separated values after another. */
final class CsvValues {
  private static final int NOWHERE = -1;
  private static final int ROW = -2;

  private final List<String> names;
  private final boolean header;
  private final int[] fields;

  /**
   * @param names of the columns; their positions without a header
   */
  CsvValues(List<String> names, List<JsonPointer> paths, boolean header) {
    this.names = names;
    this.header = header;
    this.fields = paths.stream().mapToInt(this::field).toArray();
  }

  /** Gives the reader a row; one with another number of fields than the first is malformed. */
  void deliver(FileRow row, ElementReader reader, long index) {
    if (row.fault().isPresent() || row.count() != names.size()) {
      reader.malformed(String.join(",", row.fields()), index);
    } else {
      reader.read(values(row.fields()), index);
    }
  }

  private int field(JsonPointer path) {
    return switch (path.tokens().size()) {
      case 0 -> ROW;
      case 1 -> names.lastIndexOf(path.tokens().getFirst());
      default -> NOWHERE;
    };
  }

  private List<JsonValue> values(List<String> row) {
    List<JsonValue> values = new ArrayList<>(fields.length);
    for (int field : fields) {
      values.add(
          switch (field) {
            case NOWHERE -> JsonNull.NULL;
            case ROW -> whole(row);
            default -> new JsonText(row.get(field));
          });
    }
    return values;
  }

  private JsonValue whole(List<String> row) {
    if (!header) {
      return new JsonArray(row.stream().<JsonValue>map(JsonText::new).toList());
    }
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      members.put(names.get(i), new JsonText(row.get(i)));
    }
    return new JsonObject(members);
  }
}
