package dev.tributary.application.message.delivery;

import dev.tributary.domain.message.Refusal;
import java.time.Duration;

/** Why a delivery stopped; its messages wait for a resume. */
public sealed interface DeliveryFailure {
  /** The server of the channel could not be reached in so many attempts. */
  record ServerUnreachable(int attempts, String detail) implements DeliveryFailure {}

  /** The server refuses the credentials, or requires some. */
  record SignInRefused(String detail) implements DeliveryFailure {}

  /** The server refused so many messages in a row because of the sending side. */
  record SenderRefused(int refusals, Refusal last) implements DeliveryFailure {}

  /** No person has approved it in that time; after a resume an approval is awaited again. */
  record NotApproved(Duration within) implements DeliveryFailure {}
}
