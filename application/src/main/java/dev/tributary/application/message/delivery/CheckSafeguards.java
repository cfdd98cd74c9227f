package dev.tributary.application.message.delivery;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.message.HeldDeliveries;
import dev.tributary.application.message.Messages;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.application.message.delivery.plan.Dispatch;
import dev.tributary.domain.brake.BrakeRules;
import dev.tributary.domain.brake.Brakes;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.waiting.WakeUp.Decided;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/**
 * Decides whether the messages of a prepared delivery may leave. The delivery is held from its
 * opening on and is released in a transaction of its own after the approval; a repeat finds either
 * the held delivery and the same decision, or the released one.
 */
@ApplicationScoped
public class CheckSafeguards {
  private final HeldDeliveries held;
  private final Messages messages;
  private final MeasureAudience measure;
  private final InstantSource clock;

  public CheckSafeguards(
      HeldDeliveries held, Messages messages, MeasureAudience measure, InstantSource clock) {
    this.held = held;
    this.messages = messages;
    this.measure = measure;
    this.clock = clock;
  }

  /** The result of a check. */
  sealed interface Result {
    /** The messages may leave. */
    record Passed() implements Result {}

    /** A person is to decide. */
    record Undecided(Wait waitsFor) implements Result {}

    /** A person has decided that they do not leave. */
    record Rejected() implements Result {}

    /** No person has decided in time. */
    record Expired() implements Result {}
  }

  Result check(DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    if (!delivery.held()) {
      return new Result.Passed();
    }
    return context
        .wakeUp()
        .map(wakeUp -> decided(wakeUp, plan, delivery, context))
        .orElseGet(() -> measured(plan, delivery, context));
  }

  /** The wait for the decision of a person. */
  Wait waitFor(DeliveryPlan plan, List<Message> brakes) {
    return new Wait(
        new Awaited.Approval(plan.safeguards().confirmation().approvers(), brakes),
        plan.safeguards().confirmation().expiry(clock.instant()));
  }

  private Result decided(
      WakeUp wakeUp, DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    return switch (wakeUp) {
      case Decided(var decision, var _, var _) ->
          switch (decision) {
            case APPROVED -> passed(plan, delivery, context);
            case REJECTED -> new Result.Rejected();
          };
      case WakeUp.Due() -> new Result.Expired();
      case WakeUp.Signalled _, WakeUp.Arrived(), WakeUp.Missed(), WakeUp.ChildEnded _ ->
          measured(plan, delivery, context);
    };
  }

  private Result measured(DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    DeliveryCounts counts = messages.counts(delivery.id());
    if (counts.unsent() == 0 && counts.in(MessageState.STOPPED) > 0) {
      return new Result.Rejected();
    }
    List<Message> brakes = brakes(plan, delivery, counts, context);
    boolean required = counts.unsent() > 0 && (plan.requiresApproval() || counts.tried() > 0);
    if (brakes.isEmpty() && !required) {
      return passed(plan, delivery, context);
    }
    context.info(
        Message.of(
            "approval.prepared", delivery.selected(), counts.unsent(), counts.excludedInAll()));
    return new Result.Undecided(waitFor(plan, brakes));
  }

  /** A delivery that is held and has begun to leave was held by its send errors. */
  private List<Message> brakes(
      DeliveryPlan plan, Delivery delivery, DeliveryCounts counts, ActivityContext context) {
    Brakes brakes = plan.safeguards().brakes();
    return counts.tried() > 0
        ? BrakeRules.sending(brakes, counts.tried() - counts.sent(), counts.tried(), 1).stream()
            .toList()
        : BrakeRules.before(brakes, measure.of(plan, delivery, counts, context));
  }

  /** Messages for the sandbox stay held until the last of them is there. */
  private Result passed(DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    switch (plan.dispatch()) {
      case Dispatch.Sandbox() -> {}
      case Dispatch.Transport _ -> release(delivery, context);
    }
    return new Result.Passed();
  }

  void release(Delivery delivery, ActivityContext context) {
    context.write(
        () -> {
          held.release(delivery.id());
          return delivery;
        });
  }
}
