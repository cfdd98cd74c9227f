package dev.tributary.domain.activity.externalapi;

/** What was done about a value that does not fit; the constants are keys of the words. */
public enum ErrorAction {
  IGNORED,
  REPLACED,
  REJECTED
}
