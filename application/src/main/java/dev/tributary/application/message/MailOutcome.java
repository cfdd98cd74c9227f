package dev.tributary.application.message;

import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;

/** What came of asking a mail server to take one message. */
public sealed interface MailOutcome {
  /** The server took it. */
  record Accepted() implements MailOutcome {}

  /** The server said not now, or the connection broke before the message was complete. */
  record TemporarilyRejected(Refusal refusal) implements MailOutcome {}

  /** The server said never. */
  record PermanentlyRejected(Refusal refusal, RefusalSubject subject) implements MailOutcome {}

  /** Nothing was sent: the way to the server is closed, for this message and every other. */
  record Unreachable(Obstacle obstacle, String detail) implements MailOutcome {}

  /** The message was complete, but the response never came: it may have arrived or not. */
  record Unknown() implements MailOutcome {}

  /** What closes the way to a server. */
  enum Obstacle {
    /** No connection, or no encrypted one that can be trusted. */
    CONNECTION,
    /** Name or password are refused, or needed and missing. */
    SIGN_IN
  }
}
