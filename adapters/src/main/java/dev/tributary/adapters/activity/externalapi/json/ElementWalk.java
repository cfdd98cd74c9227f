package dev.tributary.adapters.activity.externalapi.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.tributary.application.activity.externalapi.mapping.JsonResponses.ElementReader;
import dev.tributary.application.activity.externalapi.mapping.RowSource;
import dev.tributary.domain.activity.externalapi.mapping.MalformedReason;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonPointer;
import java.io.IOException;
import java.util.List;

/** Reads a document up to one array and delivers its elements; skips the rest. */
final class ElementWalk {
  private final StrictJsonParser json;
  private final JsonPointer path;
  private final boolean objectAsRow;
  private final PathPicker pathPicker;
  private final boolean ofObjects;
  private final ElementReader reader;
  private boolean found;

  ElementWalk(StrictJsonParser json, RowSource rows, ElementReader reader) {
    this.json = json;
    this.path = rows.array();
    this.objectAsRow = rows.objectAsRow();
    this.pathPicker = new PathPicker(json, rows.values());
    this.ofObjects = rows.values().stream().anyMatch(value -> !value.root());
    this.reader = reader;
  }

  /** Reads the whole document; returns how many names occurred twice. */
  long read() throws IOException {
    descend(path.tokens());
    if (!found) {
      throw MalformedReason.missing(path.toString());
    }
    return json.duplicates();
  }

  private void descend(List<String> tokens) throws IOException {
    if (tokens.isEmpty()) {
      rows();
      return;
    }
    switch (json.current()) {
      case START_OBJECT -> throughObject(tokens);
      case START_ARRAY -> throughArray(tokens);
      default -> json.skip();
    }
  }

  private void throughObject(List<String> tokens) throws IOException {
    while (json.next() != JsonToken.END_OBJECT) {
      boolean matches = json.name().equals(tokens.getFirst());
      json.next();
      if (matches) {
        descend(tokens.subList(1, tokens.size()));
      } else {
        json.skip();
      }
    }
  }

  private void throughArray(List<String> tokens) throws IOException {
    int wanted = JsonPointer.index(tokens.getFirst()).orElse(-1);
    for (int index = 0; json.next() != JsonToken.END_ARRAY; index++) {
      if (index == wanted) {
        descend(tokens.subList(1, tokens.size()));
      } else {
        json.skip();
      }
    }
  }

  /** A second array at the same path would replace the first, whose rows are being written. */
  private void rows() throws IOException {
    if (found) {
      throw new ResponseRejected(ExternalApiErrorCode.PATH_TWICE, path.toString());
    }
    found = true;
    if (json.current() == JsonToken.VALUE_NULL) {
      return;
    }
    if (objectAsRow && json.current() == JsonToken.START_OBJECT) {
      reader.read(pathPicker.next(), 0);
      return;
    }
    if (json.current() != JsonToken.START_ARRAY) {
      throw new ResponseRejected(
          ExternalApiErrorCode.BAD_PROPERTY,
          path.root() ? "/" : path.toString(),
          json.kind().choice());
    }
    for (long index = 0; json.next() != JsonToken.END_ARRAY; index++) {
      if (ofObjects && json.current() != JsonToken.START_OBJECT) {
        json.begin();
        reader.invalid(json.value(), index);
      } else {
        reader.read(pathPicker.next(), index);
      }
    }
  }
}
