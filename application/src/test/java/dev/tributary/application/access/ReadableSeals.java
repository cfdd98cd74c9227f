package dev.tributary.application.access;

/** Seals that a test can read. */
public final class ReadableSeals implements Seals {
  @Override
  public String ofSession(String cookie) {
    return "session of " + cookie;
  }

  @Override
  public String ofForm(String cookie) {
    return "form of " + cookie;
  }
}
