package dev.tributary.application.access.signin;

import dev.tributary.application.access.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Ends a session; all copies of its cookie become invalid. */
@ApplicationScoped
public class EndSession {
  private final Sessions sessions;
  private final TokenHasher tokenHasher;

  public EndSession(Sessions sessions, TokenHasher tokenHasher) {
    this.sessions = sessions;
    this.tokenHasher = tokenHasher;
  }

  @Transactional
  public void end(String cookie) {
    sessions.remove(tokenHasher.sessionHash(cookie));
  }
}
