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
  public long elements(InputStream body, JsonPointer path, JsonLimits limits, ElementReader reader)
      throws IOException {
    try (StrictJson json = new StrictJson(body, limits)) {
      ElementWalk walk = new ElementWalk(json, path, reader);
      json.document(walk::read);
      return json.duplicates();
    }
  }

  @Override
  public Picked values(InputStream body, List<JsonPointer> paths, JsonLimits limits)
      throws IOException {
    try (StrictJson json = new StrictJson(body, limits)) {
      PickingWalk walk = new PickingWalk(json, paths);
      json.document(walk::read);
      return new Picked(walk.values(), json.duplicates());
    }
  }
}
