package dev.tributary.webapp.security.authentication;

import dev.tributary.webapp.security.authentication.AuthenticationRequests.BearerToken;
import dev.tributary.webapp.security.authentication.AuthenticationRequests.NameAndPassword;
import io.quarkus.security.identity.request.AuthenticationRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads {@code Authorization: Bearer …} and {@code Authorization: Basic …}. */
final class AuthorizationHeader {
  private static final String BEARER = "bearer ";
  private static final String BASIC = "basic ";

  private AuthorizationHeader() {}

  /** The credentials of the header; for an unknown scheme or form, a key that is never valid. */
  static AuthenticationRequest read(String header, String address) {
    if (startsWith(header, BEARER)) {
      return new BearerToken(header.substring(BEARER.length()).strip());
    }
    if (startsWith(header, BASIC)) {
      return basic(header.substring(BASIC.length()).strip(), address);
    }
    return new BearerToken("");
  }

  private static AuthenticationRequest basic(String encoded, String address) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? new BearerToken("")
          : new NameAndPassword(pair.substring(0, colon), pair.substring(colon + 1), address);
    } catch (IllegalArgumentException notBase64) {
      return new BearerToken("");
    }
  }

  private static boolean startsWith(String header, String scheme) {
    return header.regionMatches(true, 0, scheme, 0, scheme.length());
  }
}
