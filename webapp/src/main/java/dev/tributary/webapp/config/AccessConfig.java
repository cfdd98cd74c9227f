package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

  /**
   * The proxies in front of this program, as addresses or blocks such as 10.0.0.0/8, never names:
   * their X-Forwarded-For says where a request came from, their X-Forwarded-Proto whether it came
   * by https. Of several addresses the last one that is no such proxy counts. What others claim is
   * ignored.
   */
  Optional<List<String>> trustedProxies();

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
    /** How many attempts with one name may fail, or be under way, within the window. */
    @WithDefault("10")
    int failuresPerName();

    /**
     * How many attempts from one address may fail, or be under way, within the window; the
     * addresses of one IPv6 network (/64) count as one.
     */
    @WithDefault("50")
    int failuresPerAddress();

    /** How long failures count, from the first one. */
    @WithDefault("5m")
    Duration window();

    /** How many passwords this node checks at the same time; each occupies a core. */
    @WithDefault("4")
    int atOnce();

    /** How long a sign-in waits for its turn before it is refused with "try again". */
    @WithDefault("5s")
    Duration longestWait();
  }
}
