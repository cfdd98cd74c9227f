package dev.tributary.adapters.activity.externalapi.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonToken;
import dev.tributary.application.activity.externalapi.mapping.JsonBody;
import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.application.activity.externalapi.sample.JsonSamples;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Reads samples by the parser that reads responses. */
@ApplicationScoped
public class JacksonSamples implements JsonSamples {
  /** For a text that was already read within the caller's limits. */
  private static final JsonLimits WIDE = new JsonLimits(1_000, 1_000_000, Integer.MAX_VALUE);

  @Override
  public Reading read(String text, JsonLimits limits) {
    try (StrictJsonParser json = new StrictJsonParser(body(text), limits)) {
      return read(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Reading read(StrictJsonParser json) throws IOException {
    try {
      json.values().begin();
      JsonValue value = json.document(json.values()::read);
      return new Read(value, json.duplicates(), json.firstDuplicate());
    } catch (ResponseRejected refused) {
      boolean malformed = refused.code() == ExternalApiErrorCode.MALFORMED;
      return new Unreadable(refused, malformed ? json.reached() : json.place());
    }
  }

  @Override
  public Optional<TextPosition> position(String text, JsonPointer pointer) {
    try (StrictJsonParser json = new StrictJsonParser(body(text), WIDE)) {
      return json.next() == null ? Optional.empty() : find(json, pointer.tokens());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Reads only the ancestors of the place: no path is written for the rest of the text. */
  private static Optional<TextPosition> find(StrictJsonParser json, List<String> tokens)
      throws IOException {
    if (tokens.isEmpty()) {
      return Optional.of(json.place());
    }
    return switch (json.current()) {
      case START_OBJECT -> inObject(json, tokens);
      case START_ARRAY -> inArray(json, tokens);
      default -> Optional.empty();
    };
  }

  private static Optional<TextPosition> inObject(StrictJsonParser json, List<String> tokens)
      throws IOException {
    Optional<TextPosition> found = Optional.empty();
    while (found.isEmpty() && json.next() != JsonToken.END_OBJECT) {
      boolean matches = json.name().equals(tokens.getFirst());
      json.next();
      if (matches) {
        found = find(json, tokens.subList(1, tokens.size()));
      } else {
        json.skip();
      }
    }
    return found;
  }

  private static Optional<TextPosition> inArray(StrictJsonParser json, List<String> tokens)
      throws IOException {
    int wanted = JsonPointer.index(tokens.getFirst()).orElse(-1);
    Optional<TextPosition> found = Optional.empty();
    for (int i = 0; found.isEmpty() && json.next() != JsonToken.END_ARRAY; i++) {
      if (i == wanted) {
        found = find(json, tokens.subList(1, tokens.size()));
      } else {
        json.skip();
      }
    }
    return found;
  }

  private static JsonBody body(String text) {
    return new JsonBody(new ByteArrayInputStream(text.getBytes(UTF_8)), UTF_8);
  }
}
