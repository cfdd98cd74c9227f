package dev.tributary.domain.message;

/** How far a message has come. */
public enum MessageState {
  /** Written, to be sent when it is due. */
  READY,
  /** Being sent; written down before the first byte leaves. */
  SENDING,
  /** Accepted by the server of the channel. */
  SENT,
  /** Put into the sandbox outbox: it reached no recipient. */
  SANDBOXED,
  /** Not sent; the message's exclusion is the reason. */
  EXCLUDED,
  /** Refused for good, or for now too often; the message's refusal holds the reply. */
  FAILED,
  /** It may have arrived or not: the response of the server never came. Not repeated by itself. */
  UNKNOWN,
  /** Never sent: its run was stopped, or is gone, while it waited. */
  STOPPED;

  /** Whether a person may ask for such a message to be sent again. */
  public boolean resendable() {
    return this == FAILED || this == UNKNOWN || this == STOPPED;
  }
}
