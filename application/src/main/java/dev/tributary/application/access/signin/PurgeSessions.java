package dev.tributary.application.access.signin;

import dev.tributary.application.access.Sessions;
import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Removes expired sessions, one batch per transaction. */
@ApplicationScoped
public class PurgeSessions implements Purge {
  private static final int BATCH = 1000;

  private final Sessions sessions;
  private final InstantSource clock;

  public PurgeSessions(Sessions sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-sessions";
  }

  @Override
  @Transactional
  public int purgeSome() {
    return sessions.removeExpired(clock.instant(), BATCH);
  }
}
