package dev.tributary.application.message.delivery.plan;

import dev.tributary.domain.approval.Confirmation.Destination;
import dev.tributary.domain.approval.Safeguards;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.personalisation.FieldUse;
import dev.tributary.domain.personalisation.MissingValues;
import java.util.List;

/**
 * What an activity of a channel has sent, and to whom.
 *
 * @param texts the bundle with the texts of its journal, such as {@code delivered}
 * @param address the field that holds the address, as a text names it: {@code profile.email}
 * @param excludeDuplicates whether a second row with the same address gets no message
 * @param safeguards what can hold its messages
 */
public record DeliveryPlan(
    Channel channel,
    String texts,
    String address,
    ContentTemplate template,
    MissingValues missing,
    boolean excludeDuplicates,
    Dispatch dispatch,
    Safeguards safeguards) {
  /** The name of the field that holds the address, as if it stood in a text. */
  public static List<FieldUse> addressUse(String address) {
    return List.of(new FieldUse(List.of(address.split("\\.", -1)), 1, 1));
  }

  /** The same with messages that nothing holds and that never leave. */
  public DeliveryPlan withoutSending() {
    return new DeliveryPlan(
        channel,
        texts,
        address,
        template,
        missing,
        excludeDuplicates,
        new Dispatch.Sandbox(),
        Safeguards.NONE);
  }

  /** Whether its messages leave only after its safeguards have been checked. */
  public boolean holdsAtFirst() {
    return safeguards.holdAtFirst(destination());
  }

  public boolean requiresApproval() {
    return safeguards.confirmation().isRequired(destination());
  }

  private Destination destination() {
    return switch (dispatch) {
      case Dispatch.Sandbox() -> Destination.SANDBOX;
      case Dispatch.Transport _ -> Destination.RECIPIENTS;
    };
  }
}
