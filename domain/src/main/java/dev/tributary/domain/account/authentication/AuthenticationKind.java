package dev.tributary.domain.account.authentication;

/** The ways in which an account signs in. */
public enum AuthenticationKind {
  NONE,
  BASIC,
  BEARER,
  API_KEY,
  CLIENT_CREDENTIALS,
  REFRESH_TOKEN,
  JWT_ASSERTION,
  SESSION_LOGIN
}
