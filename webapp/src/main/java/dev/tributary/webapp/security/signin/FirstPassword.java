package dev.tributary.webapp.security.signin;

import dev.tributary.application.access.FirstAdministrator;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.outage.OutageLimit;
import dev.tributary.application.outage.RetryUntilAvailable;
import dev.tributary.domain.access.Password;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Gives the first administrator a random password. Called once the program serves pages, so that a
 * start that fails neither shows nor uses up a password.
 */
@ApplicationScoped
public class FirstPassword {
  private static final Logger LOG = Logger.getLogger(FirstPassword.class);

  private final FirstAdministrator firstAdministrator;
  private final RetryUntilAvailable retryUntilAvailable;

  public FirstPassword(
      FirstAdministrator firstAdministrator, Sleeper sleeper, InstantSource clock) {
    this.firstAdministrator = firstAdministrator;
    this.retryUntilAvailable = new RetryUntilAvailable(OutageLimit.NONE, sleeper, clock);
  }

  /**
   * Does nothing where there are users already. Waits while the database cannot be reached: an
   * outage just after the start does not end the program.
   */
  public void createAndPrint() {
    Password random = Password.random(new SecureRandom());
    Attempts attempts = new Attempts(random);
    if (retryUntilAvailable.write(attempts::create)) {
      print(random);
    }
  }

  /** Attempts with one password, of which each but the last met an outage. */
  private final class Attempts {
    private final Password password;
    private int outages;

    Attempts(Password password) {
      this.password = password;
    }

    /** Whether this attempt created the user, or an earlier one whose commit was not confirmed. */
    boolean create() {
      try {
        return firstAdministrator.create(password)
            || (outages > 0 && firstAdministrator.hasPassword(password));
      } catch (RuntimeException thrown) {
        if (Outage.isBehind(thrown)) {
          outages++;
          LOG.warn("the database cannot be reached; the first user is created once it can", thrown);
        }
        throw thrown;
      }
    }
  }

  /** To the terminal, past the log: it is printed once and stored nowhere. */
  @SuppressWarnings("SystemOut")
  private static void print(Password password) {
    System.out.printf(
        "%n  Administrator: %s%n  Password:      %s   (shown once; change it at"
            + " /console/password)%n%n",
        FirstAdministrator.NAME, password.reveal());
  }
}
