package dev.tributary.domain.message.smtp;

import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;

/** The commands of RFC 5321 that a mail server can refuse. */
public enum SmtpCommand {
  MAIL,
  RCPT,
  /** The command, or the dot after the message. */
  DATA;

  /**
   * What {@code refusal} of this command is about: its enhanced status code decides; without one
   * the words do. An undefined code closes no mailbox, whatever the words.
   */
  public RefusalSubject subject(Refusal refusal) {
    RefusalSubject named =
        EnhancedStatusCode.at(refusal.text())
            .map(code -> subject(code, refusal))
            .orElseGet(() -> BareReply.subject(this, refusal));
    return this == MAIL && named != RefusalSubject.CONTENT ? RefusalSubject.SENDER : named;
  }

  private RefusalSubject subject(EnhancedStatusCode code, Refusal refusal) {
    return code.isUndefined() && this == RCPT && BareReply.namesRecipient(refusal)
        ? RefusalSubject.RECIPIENT
        : code.subject();
  }
}
