package dev.tributary.domain.message;

/** What a mail server's refusal for good is about; decides what follows from it. */
public enum RefusalSubject {
  /** The mailbox does not exist, or takes no mail any more: it is suppressed. */
  MAILBOX,
  /** The mailbox at present, or the way to it: the message failed, the mailbox stays open. */
  RECIPIENT,
  /** What the message holds, or its size: the message failed, the mailbox stays open. */
  CONTENT,
  /**
   * The sending side: the sender's address, the sign-in, the order of the commands, a policy. It
   * meets every message of the delivery alike, so several in a row stop it.
   */
  SENDER;

  /** The commands of RFC 5321 that a server can refuse. */
  public enum Command {
    MAIL,
    RCPT,
    /** The command, or the dot behind the message. */
    DATA
  }

  /**
   * What {@code refusal} of {@code command} is about: its enhanced status code decides; without one
   * the words do. An undefined code closes no mailbox, whatever the words say.
   */
  public static RefusalSubject of(Command command, Refusal refusal) {
    RefusalSubject named =
        EnhancedStatusCode.at(refusal.text())
            .map(code -> subject(code, command, refusal))
            .orElseGet(() -> BareReply.subject(command, refusal));
    return command == Command.MAIL && named != CONTENT ? SENDER : named;
  }

  private static RefusalSubject subject(EnhancedStatusCode code, Command command, Refusal refusal) {
    return code.isUndefined() && command == Command.RCPT && BareReply.namesRecipient(refusal)
        ? RECIPIENT
        : code.subject();
  }
}
