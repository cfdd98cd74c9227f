package dev.tributary.application.activity.externalapi.drift;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.drift.Observed;
import dev.tributary.domain.activity.externalapi.drift.ResponseShape;
import dev.tributary.domain.secret.SecretMask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Compares all responses of an execution, once the last one is read. */
@ApplicationScoped
public class CompareResponses {
  private final ResponseShapes shapes;

  public CompareResponses(ResponseShapes shapes) {
    this.shapes = shapes;
  }

  /**
   * Reports the differences in the journal. The completing transaction stores the shape for later
   * runs, where something is compared at all.
   *
   * @param status of the last response
   * @throws dev.tributary.application.exchange.UnusableResponse for a difference at which the
   *     settings stop
   */
  public void compare(
      Observed observed,
      ExternalApiSettings settings,
      SecretMask mask,
      int status,
      ActivityContext context) {
    Optional<ResponseShape> lastGood =
        settings.drift().compares() ? shapes.lastGood(context) : Optional.empty();
    DriftWarnings.of(observed, settings, lastGood, mask, status).forEach(context::warn);
    if (settings.drift().compares() && observed.lines() > 0) {
      ResponseShape shape = ResponseShape.of(observed, settings.outbound().includedColumns());
      context.whenCompleted(() -> shapes.store(shape, context));
    }
  }
}
