package dev.tributary.domain.account.token;

/** How a client proves to an authorisation server who it is. */
public enum ClientAuthentication {
  /** Its secret is a parameter of the body (RFC 6749, 2.3.1). */
  BODY,
  /** Id and secret are Basic authentication (RFC 6749, 2.3.1). */
  BASIC,
  /** An assertion that its private key signs (RFC 7523, 2.2). */
  PRIVATE_KEY_JWT,
  /** Only its id is sent, where it has one. */
  NONE
}
