package dev.tributary.adapters.activity.externalapi.json;

import dev.tributary.application.activity.externalapi.mapping.JsonBody;
import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.application.activity.externalapi.mapping.JsonResponses;
import dev.tributary.application.activity.externalapi.mapping.RowSource;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Reads responses by Jackson's streaming parser. */
@ApplicationScoped
public class JacksonResponses implements JsonResponses {
  @Override
  public long elements(JsonBody body, RowSource rows, JsonLimits limits, ElementReader reader)
      throws IOException {
    try (StrictJsonParser json = new StrictJsonParser(body, limits)) {
      return json.document(new ElementWalk(json, rows, reader)::read);
    }
  }

  @Override
  public long whole(
      JsonBody body, List<JsonPointer> values, JsonLimits limits, Consumer<List<JsonValue>> reader)
      throws IOException {
    try (StrictJsonParser json = new StrictJsonParser(body, limits)) {
      PathPicker pathPicker = new PathPicker(json, values);
      return json.document(
          () -> {
            reader.accept(pathPicker.next());
            return json.duplicates();
          });
    }
  }
}
