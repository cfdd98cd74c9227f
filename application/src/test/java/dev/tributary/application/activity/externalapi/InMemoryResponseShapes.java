package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.drift.ResponseShapes;
import dev.tributary.domain.activity.externalapi.drift.ResponseShape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Shapes in a map. */
final class InMemoryResponseShapes implements ResponseShapes {
  private final Map<String, ResponseShape> shapes = new HashMap<>();

  @Override
  public Optional<ResponseShape> lastGood(ActivityContext context) {
    return Optional.ofNullable(shapes.get(key(context)));
  }

  @Override
  public void store(ResponseShape shape, ActivityContext context) {
    shapes.put(key(context), shape);
  }

  private static String key(ActivityContext context) {
    return context.workflow().value() + "/" + context.activity().id().value();
  }
}
