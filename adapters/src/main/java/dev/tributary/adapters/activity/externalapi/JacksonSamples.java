package dev.tributary.adapters.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonToken;
import dev.tributary.application.activity.externalapi.JsonBody;
import dev.tributary.application.activity.externalapi.JsonLimits;
import dev.tributary.application.activity.externalapi.JsonSamples;
import dev.tributary.domain.activity.externalapi.AnswerRefused;
import dev.tributary.domain.activity.externalapi.ExternalApiCode;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads samples by the parser that reads answers. */
@ApplicationScoped
public class JacksonSamples implements JsonSamples {
  /** For a text that was read before. */
  private static final JsonLimits WIDE = new JsonLimits(1_000, 1_000_000, Integer.MAX_VALUE);

  @Override
  public Reading read(String text, JsonLimits limits) {
    try (StrictJson json = new StrictJson(body(text), limits)) {
      return read(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Reading read(StrictJson json) throws IOException {
    try {
      json.begin();
      JsonValue value = json.document(json::value);
      return new Read(value, json.duplicates(), json.firstDuplicate());
    } catch (AnswerRefused refused) {
      boolean malformed = refused.code() == ExternalApiCode.MALFORMED;
      return new Unreadable(refused, malformed ? json.reached() : json.place());
    }
  }

  @Override
  public Optional<Spot> spot(String text, JsonPointer pointer) {
    try (StrictJson json = new StrictJson(body(text), WIDE)) {
      for (JsonToken token = json.next(); token != null; token = json.next()) {
        Spot spot = json.place();
        if (token != JsonToken.FIELD_NAME && spot.pointer().equals(pointer)) {
          return Optional.of(spot);
        }
      }
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static JsonBody body(String text) {
    return new JsonBody(new ByteArrayInputStream(text.getBytes(UTF_8)), UTF_8);
  }
}
