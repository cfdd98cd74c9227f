package dev.tributary.domain.approval;

import dev.tributary.domain.approval.Confirmation.Destination;
import dev.tributary.domain.approval.Confirmation.When;
import dev.tributary.domain.brake.Brakes;
import dev.tributary.domain.waiting.Approvers;
import java.time.Duration;

/** What can hold a delivery before or while its messages leave. */
public record Safeguards(Confirmation confirmation, Brakes brakes) {
  public static final Safeguards DEFAULT = new Safeguards(Confirmation.DEFAULT, Brakes.NONE);

  /** Nothing holds messages. */
  public static final Safeguards NONE =
      new Safeguards(new Confirmation(When.NEVER, Approvers.OPERATORS, Duration.ZERO), Brakes.NONE);

  /** Whether messages leave only after these safeguards have been checked. */
  public boolean holdAtFirst(Destination destination) {
    return confirmation.isRequired(destination) || brakes.anyBefore();
  }
}
