package dev.tributary.application.access.signin;

import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Removes failed sign-ins that no longer count: any client can cause them, with any name. */
@ApplicationScoped
public class PurgeSignInAttempts implements Purge {
  private static final int BATCH = 1000;

  private final SignInAttempts attempts;
  private final InstantSource clock;

  public PurgeSignInAttempts(SignInAttempts attempts, InstantSource clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-sign-in-attempts";
  }

  @Override
  @Transactional
  public int purgeSome() {
    return attempts.removeExpired(clock.instant(), BATCH);
  }
}
