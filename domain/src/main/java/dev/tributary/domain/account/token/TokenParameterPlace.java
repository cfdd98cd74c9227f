package dev.tributary.domain.account.token;

/** Where a parameter of a token request stands. */
public enum TokenParameterPlace {
  BODY,
  /** A header of that name. */
  HEADER
}
