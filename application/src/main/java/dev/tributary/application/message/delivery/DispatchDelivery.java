package dev.tributary.application.message.delivery;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.message.HeldDeliveries;
import dev.tributary.application.message.delivery.CheckSafeguards.Result;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.application.message.delivery.plan.Dispatch;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.ToIntFunction;

/** Lets the messages of a written delivery leave, once nothing holds them. */
@ApplicationScoped
public class DispatchDelivery {
  private static final int BATCH = 1_000;

  private final CheckSafeguards safeguards;
  private final SendMessages send;
  private final HeldDeliveries held;
  private final CloseDelivery close;

  public DispatchDelivery(
      CheckSafeguards safeguards, SendMessages send, HeldDeliveries held, CloseDelivery close) {
    this.safeguards = safeguards;
    this.send = send;
    this.held = held;
    this.close = close;
  }

  DeliveryResult dispatch(DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    continueOnly(context);
    return switch (safeguards.check(plan, delivery, context)) {
      case Result.Passed() -> send(plan, delivery, context);
      case Result.Undecided(var wait) -> new DeliveryResult.Waiting(wait);
      case Result.Rejected() -> rejected(plan, delivery, context);
      case Result.Expired() ->
          new DeliveryResult.Stopped(
              new DeliveryFailure.NotApproved(plan.safeguards().confirmation().expiresAfter()));
    };
  }

  private DeliveryResult send(DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    return switch (plan.dispatch()) {
      case Dispatch.Sandbox() -> sandboxed(plan, delivery, context);
      case Dispatch.Transport(var whenUnknown) ->
          switch (send.send(new SendMessages.Job(delivery.id(), plan, whenUnknown), context)) {
            case SendingResult.Done() -> finished(plan, delivery, context);
            case SendingResult.Failed(var failure) -> new DeliveryResult.Stopped(failure);
            case SendingResult.Held(var reason) -> heldAgain(plan, delivery, reason, context);
          };
    };
  }

  private DeliveryResult sandboxed(DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    if (delivery.held()) {
      settleAll(id -> held.sandbox(id, BATCH), delivery.id(), context);
      continueOnly(context);
      safeguards.release(delivery, context);
    }
    return finished(plan, delivery, context);
  }

  /** Held in the transaction that begins the wait: the last approval never meets this hold. */
  private DeliveryResult heldAgain(
      DeliveryPlan plan, Delivery delivery, Message reason, ActivityContext context) {
    context.whenCompleted(() -> held.hold(delivery.id()));
    return new DeliveryResult.Waiting(safeguards.waitFor(plan, List.of(reason)));
  }

  private DeliveryResult rejected(DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    settleAll(id -> held.stop(id, BATCH), delivery.id(), context);
    continueOnly(context);
    return new DeliveryResult.Rejected(close.close(plan, delivery, context));
  }

  private DeliveryResult finished(DeliveryPlan plan, Delivery delivery, ActivityContext context) {
    continueOnly(context);
    return new DeliveryResult.Finished(close.close(plan, delivery, context));
  }

  private static void settleAll(
      ToIntFunction<DeliveryId> batch, DeliveryId delivery, ActivityContext context) {
    int settled = BATCH;
    while (settled > 0 && !context.cancelled()) {
      settled = context.write(() -> batch.applyAsInt(delivery));
    }
  }

  private static void continueOnly(ActivityContext context) {
    if (context.cancelled()) {
      throw new ExecutionInterrupted(context.task(), context.attempt());
    }
  }
}
