package dev.tributary.domain.account;

/** Where a request carries the key of an account. */
public enum ApiKeyPlace {
  HEADER,
  QUERY,
  COOKIE
}
