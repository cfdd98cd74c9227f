package dev.tributary.adapters.activity.externalapi.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.tributary.application.activity.externalapi.mapping.ResponseFormats.ElementReader;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction;
import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Delivers one element after another: its wanted values, or itself when it can have none. */
final class Elements {
  private final StrictJsonParser json;
  private final List<JsonPointer> values;
  private final OtherNames others;
  private final PathPicker picker;
  private final boolean ofObjects;

  Elements(StrictJsonParser json, RowExtraction rows) {
    this.json = json;
    this.values = rows.values();
    this.others = new OtherNames(rows.known());
    this.picker = new PathPicker(json, values, others);
    this.ofObjects = values.stream().anyMatch(value -> !value.root());
  }

  /** Delivers what begins at the current token. */
  void deliver(ElementReader reader, long index) throws IOException {
    if (ofObjects && json.current() != JsonToken.START_OBJECT) {
      json.values().begin();
      reader.invalid(json.values().read(), index);
    } else {
      reader.read(picker.next(), index);
    }
  }

  /** Delivers an element that lies in memory. */
  void deliver(JsonValue element, ElementReader reader, long index) {
    others.noteMembers(element);
    if (ofObjects && !(element instanceof JsonObject)) {
      reader.invalid(element, index);
    } else {
      reader.read(
          values.stream().map(path -> element.at(path).orElse(JsonNull.NULL)).toList(), index);
    }
  }

  /** The types of members of the elements that are not known, by their names. */
  Map<String, DetectedTypes> others() {
    return others.found();
  }
}
