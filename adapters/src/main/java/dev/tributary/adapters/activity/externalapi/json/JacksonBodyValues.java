package dev.tributary.adapters.activity.externalapi.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tributary.application.exchange.http.BodyValues;
import dev.tributary.domain.json.JsonPointer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;

/** {@link BodyValues} by Jackson's streaming parser, which stops at the value. */
@ApplicationScoped
public class JacksonBodyValues implements BodyValues {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public Optional<String> find(String json, JsonPointer pointer) {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      for (String token : pointer.tokens()) {
        if (!enters(parser, token)) {
          return Optional.empty();
        }
      }
      return text(parser);
    } catch (IOException cutOrMalformed) {
      return Optional.empty();
    }
  }

  /** Goes on to the member or element that {@code token} names, if there is one. */
  private static boolean enters(JsonParser parser, String token) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean named = parser.currentName().equals(token);
        parser.nextToken();
        if (named) {
          return true;
        }
        parser.skipChildren();
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      int wanted = JsonPointer.index(token).orElse(-1);
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        if (i == wanted) {
          return true;
        }
        parser.skipChildren();
      }
    }
    return false;
  }

  private static Optional<String> text(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null || token == JsonToken.VALUE_NULL) {
      return Optional.empty();
    }
    String text = parser.getText();
    return token.isStructStart() && parser.nextToken().isStructEnd()
        ? Optional.empty()
        : Optional.of(text);
  }
}
