package dev.tributary.application.access.signin;

/** TokenHasher that a test can read. */
public final class PlainTokenHasher implements TokenHasher {
  @Override
  public String sessionHash(String cookie) {
    return "session of " + cookie;
  }

  @Override
  public String formToken(String cookie) {
    return "form of " + cookie;
  }
}
