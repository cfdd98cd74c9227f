package dev.tributary.application.personalisation;

/** What is done to values where they stand in a message. */
public enum Escaping {
  /** Signs that mean something in HTML are written so that they show as themselves. */
  HTML,
  /** Values stand as they are. */
  TEXT,
  /** As text, and line breaks become blanks: a header has one line. */
  HEADER
}
