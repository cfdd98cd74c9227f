package dev.tributary.domain.message;

/** What a server's refusal for good is about; decides what follows from it. */
public enum RefusalSubject {
  /** The address does not exist, or takes no messages any more: it is suppressed. */
  ADDRESS,
  /** The recipient at present, or the way to them: the message failed, the address stays open. */
  RECIPIENT,
  /** What the message holds, or its size: the message failed, the address stays open. */
  CONTENT,
  /**
   * The sending side: the sender's address, the sign-in, the order of the commands, a policy. It
   * meets every message of the delivery alike, so several in a row stop it.
   */
  SENDER
}
