package dev.tributary.adapters.activity.externalapi;

import dev.tributary.application.activity.externalapi.JsonAnswers;
import dev.tributary.application.activity.externalapi.JsonLimits;
import dev.tributary.domain.json.JsonPointer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads answers by Jackson's streaming parser. */
@ApplicationScoped
public class JacksonAnswers implements JsonAnswers {
  @Override
  public long elements(
      InputStream body,
      JsonPointer array,
      List<JsonPointer> values,
      JsonLimits limits,
      ElementReader reader)
      throws IOException {
    try (StrictJson json = new StrictJson(body, limits)) {
      return json.document(new ElementWalk(json, array, values, reader)::read);
    }
  }

  @Override
  public long whole(
      InputStream body, List<JsonPointer> values, JsonLimits limits, ElementReader reader)
      throws IOException {
    try (StrictJson json = new StrictJson(body, limits)) {
      Picking picking = new Picking(json, values);
      return json.document(
          () -> {
            reader.read(picking.next(), 0);
            return json.duplicates();
          });
    }
  }
}
