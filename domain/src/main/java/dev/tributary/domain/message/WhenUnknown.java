package dev.tributary.domain.message;

/** The choices for a message whose arrival is unknown. */
public enum WhenUnknown {
  /** It is listed, and sent again only on the command of a person. */
  LEAVE,
  /** It is sent again, and may arrive twice. */
  SEND_AGAIN
}
