package dev.tributary.application.notification.delivery;

import dev.tributary.domain.problem.Message;

/** What became of one attempt. */
public sealed interface DeliveryOutcome {
  /** The receiver has it. */
  record Accepted() implements DeliveryOutcome {}

  /** It may succeed later. */
  record Failed(Message reason) implements DeliveryOutcome {}

  /** No further attempt can succeed. */
  record Impossible(Message reason) implements DeliveryOutcome {}
}
