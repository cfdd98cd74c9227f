package dev.tributary.application.approval;

import dev.tributary.application.message.EarlierDeliveries;
import dev.tributary.application.message.Outbox;
import dev.tributary.application.message.Outbox.CountedDelivery;
import dev.tributary.application.message.Outbox.Filter;
import dev.tributary.domain.approval.ApprovalErrorCode;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.waiting.Awaited.Approval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Shows what a person decides on: the prepared delivery, samples of it, and the last one. */
@ApplicationScoped
public class ShowApproval {
  private static final int SAMPLES = 3;

  private final Approvals approvals;
  private final DecisionRules rules;
  private final Outbox outbox;
  private final EarlierDeliveries earlier;

  public ShowApproval(
      Approvals approvals, DecisionRules rules, Outbox outbox, EarlierDeliveries earlier) {
    this.approvals = approvals;
    this.rules = rules;
    this.outbox = outbox;
    this.earlier = earlier;
  }

  /**
   * An approval with what it is about.
   *
   * @param delivery empty when the activity delivers nothing
   * @param last the last finished delivery of the same activity
   * @param samples messages that are ready
   * @param mayApprove whether the current actor may
   */
  public record Shown(
      WaitingApproval approval,
      Optional<CountedDelivery> delivery,
      Optional<CountedDelivery> last,
      List<OutboxMessage> samples,
      boolean mayApprove) {}

  /**
   * @throws NotFound when there is no such task
   * @throws Conflict when it does not wait any more
   */
  @Transactional
  public Shown show(ApprovalId id) {
    WaitingApproval approval = approvals.find(id).orElseThrow(() -> over(id));
    Optional<CountedDelivery> delivery = outbox.ofTask(id.task());
    return new Shown(
        approval,
        delivery,
        delivery.flatMap(each -> last(each.delivery())),
        delivery.map(each -> samples(each.delivery())).orElse(List.of()),
        approval.waitsFor().awaited() instanceof Approval awaited
            && rules.mayApprove(approval.run(), awaited));
  }

  private RuntimeException over(ApprovalId id) {
    return approvals.run(id.task()).isPresent()
        ? new Conflict(ApprovalErrorCode.ENDED, id.toString())
        : new NotFound(ApprovalErrorCode.UNKNOWN_APPROVAL, id.toString());
  }

  private Optional<CountedDelivery> last(Delivery delivery) {
    return earlier.before(delivery, 1).stream()
        .findFirst()
        .flatMap(last -> outbox.delivery(last.id()));
  }

  private List<OutboxMessage> samples(Delivery delivery) {
    return outbox
        .messages(
            new Filter(
                Optional.empty(), Optional.of(delivery.id()), Optional.of(MessageState.READY)),
            Optional.empty(),
            SAMPLES)
        .items();
  }
}
