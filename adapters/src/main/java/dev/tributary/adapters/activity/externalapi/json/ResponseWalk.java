package dev.tributary.adapters.activity.externalapi.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.tributary.adapters.activity.externalapi.json.BesideValues.Place;
import dev.tributary.application.activity.externalapi.mapping.ReadResult;
import dev.tributary.application.activity.externalapi.mapping.ResponseFormats.ElementReader;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction.ArrayRows;
import dev.tributary.domain.activity.externalapi.mapping.MalformedReason;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonValue;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document once: collects the values beside the rows, delivers the rows, skips the rest.
 */
final class ResponseWalk {
  private final StrictJsonParser json;
  private final ArrayRows array;
  private final BesideValues beside;
  private final Elements elements;
  private final WaitingRows waiting;
  private final ElementReader reader;
  private long room;
  private boolean found;

  /**
   * @param waiting where rows wait for constants after them
   */
  ResponseWalk(
      StrictJsonParser json,
      ArrayRows array,
      RowExtraction source,
      WaitingRows waiting,
      ElementReader reader) {
    this.json = json;
    this.array = array;
    this.beside = new BesideValues(array.array(), source);
    this.elements = new Elements(json, source);
    this.waiting = waiting;
    this.reader = reader;
    this.room = json.limits().elementSize();
  }

  /** Reads the whole document. */
  ReadResult read() throws IOException {
    visit(beside.root());
    if (!found) {
      throw MalformedReason.missing(array.array().toString());
    }
    if (waiting.isUsed()) {
      reader.begin(beside.constants());
      waiting.deliver(reader);
    }
    return new ReadResult(json.duplicates(), beside.asked(), elements.others());
  }

  private void visit(Place place) throws IOException {
    if (place.isWanted()) {
      visitWanted(place);
    } else if (place.isRows()) {
      rows().stream(place);
    } else {
      switch (json.current()) {
        case START_OBJECT -> throughObject(place);
        case START_ARRAY -> throughArray(place);
        default -> json.skip();
      }
    }
  }

  /** Rows that are part of a wanted value lie in memory with it. */
  private void visitWanted(Place place) throws IOException {
    json.values().begin(room);
    JsonValue value = json.values().read();
    room = json.values().room();
    beside.keep(place, value);
    Optional<JsonValue> held = place.toRows().flatMap(value::at);
    if (held.isPresent()) {
      rows().hold(held.get());
    }
  }

  private void throughObject(Place place) throws IOException {
    while (json.next() != JsonToken.END_OBJECT) {
      Place child = place.child(json.name());
      if (child != null && beside.occursAgain(child)) {
        json.duplicate();
      }
      json.next();
      go(child);
    }
  }

  private void throughArray(Place place) throws IOException {
    for (int index = 0; json.next() != JsonToken.END_ARRAY; index++) {
      go(place.child(Integer.toString(index)));
    }
  }

  private void go(@Nullable Place child) throws IOException {
    if (child == null) {
      json.skip();
    } else {
      visit(child);
    }
  }

  /** A second array at the same path would replace the first, whose rows are being written. */
  private RowsWalk rows() throws IOException {
    if (found) {
      throw new ResponseRejected(ExternalApiErrorCode.PATH_TWICE, array.array().toString());
    }
    found = true;
    if (!beside.constantsKnown()) {
      waiting.use();
      return new RowsWalk(json, array, elements, beside, waiting);
    }
    reader.begin(beside.constants());
    return new RowsWalk(json, array, elements, beside, reader);
  }
}
