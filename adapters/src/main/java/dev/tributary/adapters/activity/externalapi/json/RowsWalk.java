package dev.tributary.adapters.activity.externalapi.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.tributary.adapters.activity.externalapi.json.BesideValues.Place;
import dev.tributary.application.activity.externalapi.mapping.ResponseFormats.ElementReader;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction.ArrayRows;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonKind;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.io.IOException;

/** Delivers the rows that stand at one place of a document. */
final class RowsWalk {
  private final StrictJsonParser json;
  private final ArrayRows rows;
  private final Elements elements;
  private final BesideValues beside;
  private final ElementReader reader;

  /**
   * @param beside takes what is wanted of the elements beside the rows
   */
  RowsWalk(
      StrictJsonParser json,
      ArrayRows rows,
      Elements elements,
      BesideValues beside,
      ElementReader reader) {
    this.json = json;
    this.rows = rows;
    this.elements = elements;
    this.beside = beside;
    this.reader = reader;
  }

  /** Delivers what begins at the current token. */
  void stream(Place place) throws IOException {
    if (json.current() == JsonToken.VALUE_NULL) {
      return;
    }
    if (rows.objectAsRow() && json.current() == JsonToken.START_OBJECT) {
      deliver(place, 0);
      return;
    }
    if (json.current() != JsonToken.START_ARRAY) {
      throw noArray(json.values().kind());
    }
    if (place.isLeaf()) {
      for (long index = 0; json.next() != JsonToken.END_ARRAY; index++) {
        elements.deliver(reader, index);
      }
    } else {
      streamHolding(place);
    }
  }

  /** Some elements hold values that are wanted beside the rows as well. */
  private void streamHolding(Place place) throws IOException {
    for (int index = 0; json.next() != JsonToken.END_ARRAY; index++) {
      Place inside = place.child(Integer.toString(index));
      if (inside == null) {
        elements.deliver(reader, index);
      } else {
        deliver(inside, index);
      }
    }
  }

  /** Delivers the element at {@code place}, and keeps what is wanted of it beside the rows. */
  private void deliver(Place place, long index) throws IOException {
    if (place.isLeaf() && !place.isWanted()) {
      elements.deliver(reader, index);
      return;
    }
    json.values().begin();
    JsonValue element = json.values().read();
    beside.keep(place, element);
    elements.deliver(element, reader, index);
  }

  /** Delivers rows that lie in memory. */
  void hold(JsonValue value) {
    switch (value) {
      case JsonNull _ -> {}
      case JsonArray(var held) -> {
        for (int index = 0; index < held.size(); index++) {
          elements.deliver(held.get(index), reader, index);
        }
      }
      case JsonObject object when rows.objectAsRow() -> elements.deliver(object, reader, 0);
      case JsonValue other -> throw noArray(JsonKind.of(other));
    }
  }

  private ResponseRejected noArray(JsonKind kind) {
    JsonPointer path = rows.array();
    return new ResponseRejected(
        ExternalApiErrorCode.BAD_PROPERTY, path.root() ? "/" : path.toString(), kind.choice());
  }
}
