package dev.tributary.application.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Signs a browser out; its cookie opens nothing any more, wherever a copy of it is. */
@ApplicationScoped
public class EndSession {
  private final Sessions sessions;
  private final Seals seals;

  public EndSession(Sessions sessions, Seals seals) {
    this.sessions = sessions;
    this.seals = seals;
  }

  @Transactional
  public void end(String cookie) {
    sessions.remove(seals.ofSession(cookie));
  }
}
