package dev.tributary.domain.account.place;

/** Where a request carries the key of an account. */
public enum ApiKeyPlace {
  HEADER,
  QUERY,
  COOKIE
}
