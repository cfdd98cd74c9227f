package dev.tributary.application.activity.externalapi.drift;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.externalapi.drift.DriftSettings;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.brake.Audience.Share;
import dev.tributary.domain.brake.BrakeRules;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Approvers;
import dev.tributary.domain.waiting.Awaited.Approval;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp.Decided;
import dev.tributary.domain.waiting.WakeUp.Decision;
import java.util.List;
import java.util.Optional;

/**
 * Holds an activity whose responses have too many rejects, as a brake holds a delivery: all rows
 * are committed, and a person decides whether the activity goes on with them. A test run is not
 * held.
 */
public final class HoldRejects {
  private HoldRejects() {}

  /** How the execution ends; empty when the activity goes on. */
  public static Optional<ActivityOutcome> outcome(
      Share rejected, DriftSettings settings, ActivityContext context) {
    return BrakeRules.share(rejected, settings.holdRejects())
        .filter(_ -> context.test().isEmpty())
        .flatMap(reason -> outcome(reason, rejected, context));
  }

  private static Optional<ActivityOutcome> outcome(
      Message reason, Share rejected, ActivityContext context) {
    Optional<Decision> decision =
        context
            .wakeUp()
            .flatMap(
                by ->
                    by instanceof Decided decided
                        ? Optional.of(decided.decision())
                        : Optional.empty());
    if (decision.isEmpty()) {
      return Optional.of(
          new Suspended(
              new Wait(new Approval(Approvers.OPERATORS, List.of(reason)), Optional.empty())));
    }
    return switch (decision.get()) {
      case APPROVED -> Optional.empty();
      case REJECTED ->
          Optional.of(
              new Failed(
                  ActivityFailure.request(
                      ExternalApiErrorCode.REJECTS_DECLINED, rejected.defects(), rejected.total()),
                  Variables.NONE));
    };
  }
}
