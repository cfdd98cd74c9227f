package dev.tributary.domain.activity.externalapi.mapping;

/**
 * What was done about a value that does not fit; the constants name the entries of the message
 * bundle.
 */
public enum ErrorAction {
  IGNORED,
  REPLACED,
  REJECTED
}
