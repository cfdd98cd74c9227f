package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.exchange.SpentBudget;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import java.time.Instant;
import java.util.Optional;

/**
 * The budget that all calls of an execution share. It begins with the first call and stands in the
 * checkpoint, so that neither a crash nor a wait renews it; a person who resumes a failed activity
 * grants it once more.
 */
final class UseBudget {
  private UseBudget() {}

  /** The same checkpoint, whose calls spend of the budget of their activity. */
  static Checkpoint begin(
      Checkpoint reached, ExternalApiSettings settings, ActivityContext context, Instant now) {
    boolean given = settings.execution().retry().total().isSet();
    if (!given || reached.complete() || reached.spent().isPresent()) {
      return reached;
    }
    Checkpoint begun = reached.with(Optional.of(new SpentBudget(0, now)));
    return context.write(
        () -> {
          context.checkpoint(begun.text());
          return begun;
        });
  }
}
