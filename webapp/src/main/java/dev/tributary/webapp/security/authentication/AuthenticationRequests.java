package dev.tributary.webapp.security.authentication;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The credentials of a request; no text ever shows any of them. */
final class AuthenticationRequests {
  private AuthenticationRequests() {}

  /** A browser's session cookie. */
  static final class SessionCookie extends BaseAuthenticationRequest {
    private final String value;

    SessionCookie(String value) {
      this.value = value;
    }

    String value() {
      return value;
    }
  }

  /** A program's API key. */
  static final class BearerToken extends BaseAuthenticationRequest {
    private final String value;

    BearerToken(String value) {
      this.value = value;
    }

    String value() {
      return value;
    }
  }

  /** A person's name and password, sent with each call. */
  static final class NameAndPassword extends BaseAuthenticationRequest {
    private final String name;
    private final String password;
    private final String address;

    NameAndPassword(String name, String password, String address) {
      this.name = name;
      this.password = password;
      this.address = address;
    }

    String name() {
      return name;
    }

    String password() {
      return password;
    }

    String address() {
      return address;
    }
  }
}
