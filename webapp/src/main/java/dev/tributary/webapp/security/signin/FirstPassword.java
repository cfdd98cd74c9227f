package dev.tributary.webapp.security.signin;

import dev.tributary.application.access.FirstAdministrator;
import dev.tributary.application.outage.Outage;
import dev.tributary.domain.access.Password;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Gives the first administrator a random password. Called once the program serves pages, so that a
 * start that fails neither shows nor uses up a password.
 */
@ApplicationScoped
public class FirstPassword {
  private static final Logger LOG = Logger.getLogger(FirstPassword.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final FirstAdministrator firstAdministrator;

  public FirstPassword(FirstAdministrator firstAdministrator) {
    this.firstAdministrator = firstAdministrator;
  }

  /**
   * Does nothing where there are users already. Waits while the database cannot be reached: an
   * outage just after the start must not end the program.
   */
  public void createAndPrint() {
    Password random = Password.random(new SecureRandom());
    Optional<Boolean> created = attempt(random);
    while (created.isEmpty() && waited()) {
      created = attempt(random);
    }
    if (created.equals(Optional.of(true))) {
      print(random);
    }
  }

  /** Whether an administrator was created; empty during an outage. */
  private Optional<Boolean> attempt(Password random) {
    try {
      return Optional.of(firstAdministrator.create(random));
    } catch (RuntimeException failed) {
      if (!Outage.isBehind(failed)) {
        throw failed;
      }
      LOG.warn("cannot look for users yet", failed);
      return Optional.empty();
    }
  }

  /** False when the program is about to end. */
  private static boolean waited() {
    try {
      TimeUnit.MILLISECONDS.sleep(RETRY_AFTER.toMillis());
      return true;
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return false;
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
