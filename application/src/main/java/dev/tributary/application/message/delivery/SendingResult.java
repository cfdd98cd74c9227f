package dev.tributary.application.message.delivery;

import dev.tributary.domain.problem.Message;

/** How the sending of a delivery ended. */
sealed interface SendingResult {
  /** No message is ready any more, or the run is stopped. */
  record Done() implements SendingResult {}

  /** The rest could not be sent. */
  record Failed(DeliveryFailure failure) implements SendingResult {}

  /** A brake holds the rest. */
  record Held(Message reason) implements SendingResult {}
}
