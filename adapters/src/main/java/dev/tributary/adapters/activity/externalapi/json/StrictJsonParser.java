package dev.tributary.adapters.activity.externalapi.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.tributary.adapters.fileimport.MalformedText;
import dev.tributary.application.activity.externalapi.mapping.JsonBody;
import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.application.activity.externalapi.sample.JsonSamples.TextPosition;
import dev.tributary.domain.activity.externalapi.mapping.MalformedReason;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonPointer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document, token by token, with the limits of depth and name length at every token,
 * skipped ones included. Refusals name the place and never the text there: a response may repeat a
 * credential.
 */
final class StrictJsonParser implements AutoCloseable {
  private final JsonParser parser;
  private final JsonLimits limits;
  private final JsonBody body;
  private final ValueReader values;
  private long duplicates;
  private @Nullable TextPosition firstDuplicate;

  StrictJsonParser(JsonBody body, JsonLimits limits) throws IOException {
    this.limits = limits;
    this.body = body;
    this.parser = BodyParsers.parser(body, limits);
    this.values = new ValueReader(this, parser);
  }

  /** Reads what begins at the current token, and ends on its last one. */
  @FunctionalInterface
  interface DocumentReader<T> {
    T read() throws IOException;
  }

  /** Reads one of several documents, counted from 0, as a {@link DocumentReader} does. */
  @FunctionalInterface
  interface LineReader {
    void read(long index) throws IOException;
  }

  /** What {@code reader} makes of the whole document; nothing may follow it. */
  <T> T document(DocumentReader<T> reader) throws IOException {
    return strictly(
        () -> {
          if (next() == null) {
            throw here(MalformedReason.CUT);
          }
          T result = reader.read();
          if (next() != null) {
            throw here(MalformedReason.SYNTAX);
          }
          return result;
        });
  }

  /** Gives {@code reader} each of the documents that follow one another; returns their number. */
  long documents(LineReader reader) throws IOException {
    return strictly(
        () -> {
          long index = 0;
          while (next() != null) {
            reader.read(index++);
          }
          return index;
        });
  }

  private <T> T strictly(DocumentReader<T> reader) throws IOException {
    try {
      return reader.read();
    } catch (StreamConstraintsException tooLarge) {
      throw new ResponseRejected(ExternalApiErrorCode.ELEMENT_TOO_LARGE, limits.elementSize());
    } catch (JsonEOFException _) {
      throw here(MalformedReason.CUT);
    } catch (JsonProcessingException _) {
      throw here(MalformedReason.SYNTAX);
    } catch (MalformedText malformed) {
      throw BodyParsers.undecodable(malformed, body);
    }
  }

  /** The next token; null at the end of the document. */
  @Nullable JsonToken next() throws IOException {
    return checked(parser.nextToken());
  }

  /** The same; a name that is {@code guess} costs no object. */
  @Nullable JsonToken next(SerializableString guess) throws IOException {
    return checked(parser.nextFieldName(guess) ? JsonToken.FIELD_NAME : parser.currentToken());
  }

  private @Nullable JsonToken checked(@Nullable JsonToken token) throws IOException {
    if (token == JsonToken.FIELD_NAME) {
      checkName(parser.currentName());
    } else if (token != null && token.isStructStart()) {
      checkDepth();
    }
    return token;
  }

  /** The token that was read last, within a document. */
  JsonToken current() {
    return parser.currentToken();
  }

  String name() throws IOException {
    return parser.currentName();
  }

  /** Skips what begins at the current token. */
  void skip() throws IOException {
    if (!current().isStructStart()) {
      return;
    }
    for (int depth = 1; depth > 0; ) {
      JsonToken token = next();
      if (token == null) {
        throw here(MalformedReason.CUT);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  /** Reads the values of this document. */
  ValueReader values() {
    return values;
  }

  JsonLimits limits() {
    return limits;
  }

  /** Notes that the current name occurred before in its object. */
  void duplicate() {
    duplicates++;
    if (firstDuplicate == null) {
      firstDuplicate = place();
    }
  }

  /** The place of the first duplicate name. */
  Optional<TextPosition> firstDuplicate() {
    return Optional.ofNullable(firstDuplicate);
  }

  /** Where the current token begins. */
  TextPosition place() {
    return position(parser.currentTokenLocation());
  }

  /** How far the text was read: where it went wrong, when it did. */
  TextPosition reached() {
    return position(parser.currentLocation());
  }

  /** How many names occurred twice in the objects that became values. */
  long duplicates() {
    return duplicates;
  }

  @Override
  public void close() {
    // The body belongs to the exchange; the parser holds nothing else that needs an end.
  }

  private void checkName(String name) {
    if (name.length() > limits.keyLength()) {
      throw new ResponseRejected(
          ExternalApiErrorCode.KEY_TOO_LONG, name.length(), limits.keyLength());
    }
  }

  private void checkDepth() {
    if (parser.getParsingContext().getNestingDepth() > limits.depth()) {
      throw new ResponseRejected(ExternalApiErrorCode.TOO_DEEP, limits.depth());
    }
  }

  private TextPosition position(JsonLocation place) {
    return new TextPosition(
        JsonPointer.of(parser.getParsingContext().pathAsPointer().toString()),
        place.getLineNr(),
        place.getColumnNr());
  }

  /** The document is malformed where the parser is. */
  ResponseRejected here(MalformedReason reason) {
    var place = parser.currentLocation();
    return reason.at(place.getLineNr(), place.getColumnNr());
  }
}
