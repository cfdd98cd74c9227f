package dev.tributary.application.message;

import dev.tributary.application.page.ListPage;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.util.List;
import java.util.Optional;

/** Reads deliveries and their messages, newest first. */
public interface Outbox {
  /** Which messages are wanted. */
  record Filter(Optional<RunId> run, Optional<DeliveryId> delivery, Optional<MessageState> state) {}

  /** A delivery and how it went. */
  record CountedDelivery(Delivery delivery, DeliveryCounts counts) {}

  ListPage<OutboxMessage, MessageId> messages(Filter filter, Optional<MessageId> before, int limit);

  Optional<OutboxMessage> message(MessageId id);

  List<CountedDelivery> deliveries(Optional<RunId> run, Optional<DeliveryId> before, int limit);

  /**
   * The deliveries of a run and of the runs that it and they have started by sub-workflows, in the
   * order in which they began.
   */
  List<CountedDelivery> withSubWorkflows(RunId run, int limit);

  Optional<CountedDelivery> delivery(DeliveryId id);

  /** What the task delivers; empty while its delivery is not opened. */
  Optional<CountedDelivery> ofTask(TaskId task);
}
