package dev.tributary.application.message.transport;

import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;

/** The outcome of one attempt to send a message. */
public sealed interface SendOutcome {
  /** The server accepted it. */
  record Accepted() implements SendOutcome {}

  /** The server refused it for now, or the connection broke before the message was complete. */
  record TemporarilyRejected(Refusal refusal) implements SendOutcome {}

  /** The server refused it for good. */
  record PermanentlyRejected(Refusal refusal, RefusalSubject subject) implements SendOutcome {}

  /** Nothing was sent: no message can be sent to the server now. */
  record Unreachable(Obstacle obstacle, String detail) implements SendOutcome {}

  /** The message was complete, but the response never came: it may have arrived or not. */
  record Unknown() implements SendOutcome {}

  /** Why no message can be sent to a server. */
  enum Obstacle {
    /** No connection, or no encrypted one that can be trusted. */
    CONNECTION,
    /** Name or password are refused, or needed and missing. */
    SIGN_IN
  }
}
