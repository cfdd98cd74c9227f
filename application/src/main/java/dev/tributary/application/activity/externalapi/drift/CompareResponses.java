package dev.tributary.application.activity.externalapi.drift;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.drift.DriftReport;
import dev.tributary.domain.activity.externalapi.drift.Observed;
import dev.tributary.domain.activity.externalapi.drift.ResponseShape;
import dev.tributary.domain.secret.SecretMask;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Compares all responses of an execution, once the last one is read. */
@ApplicationScoped
public class CompareResponses {
  private final ResponseShapes shapes;
  private final DriftReports reports;

  public CompareResponses(ResponseShapes shapes, DriftReports reports) {
    this.shapes = shapes;
    this.reports = reports;
  }

  /**
   * Reports the differences in the journal and in a report of the task. The completing transaction
   * stores the shape for later runs, where something is compared at all and nothing is held; that
   * of a test run does not.
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
    report(DriftWarnings.drift(settings, lastGood, mask).report(observed), context);
    DriftWarnings.of(observed, settings, lastGood, mask, status).forEach(context::warn);
    boolean good =
        context.test().isEmpty()
            && observed.lines() > 0
            && !observed.rejectsMoreThan(settings.drift().holdRejects());
    if (settings.drift().compares() && good) {
      ResponseShape shape = ResponseShape.of(observed, settings.outbound().includedColumns());
      context.whenCompleted(() -> shapes.store(shape, context));
    }
  }

  /** Before the activity stops or is held, so that the person who decides sees it. */
  private void report(DriftReport report, ActivityContext context) {
    if (report.isNotable()) {
      context.write(
          () -> {
            reports.store(report, context);
            return report;
          });
    }
  }
}
