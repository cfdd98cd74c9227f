package dev.tributary.application.activity.externalapi.drift;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.externalapi.drift.ResponseShape;
import java.util.Optional;

/** The shapes of the responses of the last good runs, one for each activity of a workflow. */
public interface ResponseShapes {
  /** What the last good run of the context's activity has stored. */
  Optional<ResponseShape> lastGood(ActivityContext context);

  /** Replaces it. Takes part in the caller's transaction. */
  void store(ResponseShape shape, ActivityContext context);
}
