package dev.tributary.domain.message;

/** The choices for a message whose arrival is unknown. */
public enum WhenUnknown {
  /** It is listed, and sent again only when a person says so. */
  LEAVE,
  /** It is sent again, and may arrive twice. */
  SEND_AGAIN
}
