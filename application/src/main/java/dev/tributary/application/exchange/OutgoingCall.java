package dev.tributary.application.exchange;

import dev.tributary.application.account.Credentials;
import java.time.Instant;

/**
 * A call on its way to the other side.
 *
 * @param deadline of all attempts and the pauses between them
 */
public record OutgoingCall(PreparedCall prepared, CallContext context, Instant deadline) {
  /** The call as its activity made it. */
  public Call call() {
    return prepared.call();
  }

  /** The same call with what signs it in. */
  public OutgoingCall signedIn(Credentials credentials) {
    return new OutgoingCall(prepared.signedIn(credentials), context, deadline);
  }
}
