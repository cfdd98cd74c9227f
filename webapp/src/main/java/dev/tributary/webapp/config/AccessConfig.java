package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Signing in and staying signed in. */
@ConfigMapping(prefix = "tributary.access")
public interface AccessConfig {
  Session session();

  SignIn signIn();

  /**
   * How slow a password's hash is: 2 to this power rounds of bcrypt, 10 to 16. Existing hashes keep
   * the cost they were made with.
   */
  @WithDefault("10")
  int passwordCost();

  /** A signed-in browser. */
  interface Session {
    /** How long a browser stays signed in without a request. */
    @WithDefault("8h")
    Duration idle();

    /** How long a browser stays signed in at most. */
    @WithDefault("7d")
    Duration longest();
  }

  /** Failed attempts, counted in the database for all nodes together. */
  interface SignIn {
    /** How many attempts with one name may fail within the window. */
    @WithDefault("10")
    int failuresPerName();

    /** How many attempts from one address may fail within the window. */
    @WithDefault("50")
    int failuresPerAddress();

    /** How long failures count, from the first one. */
    @WithDefault("5m")
    Duration window();
  }
}
