package dev.tributary.webapp.security.signin;

import dev.tributary.application.access.FirstAdministrator;
import dev.tributary.application.outage.RetryUntilAvailable;
import dev.tributary.domain.access.Password;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/**
 * Gives the first administrator a random password. Called once the program serves pages, so that a
 * start that fails neither shows nor uses up a password.
 */
@ApplicationScoped
public class FirstPassword {
  private final FirstAdministrator firstAdministrator;
  private final RetryUntilAvailable retryUntilAvailable;

  public FirstPassword(
      FirstAdministrator firstAdministrator, RetryUntilAvailable retryUntilAvailable) {
    this.firstAdministrator = firstAdministrator;
    this.retryUntilAvailable = retryUntilAvailable;
  }

  /**
   * Does nothing where there are users already. An outage of the database just after the start does
   * not end the program.
   */
  public void createAndPrint() {
    Password random = Password.random(new SecureRandom());
    if (retryUntilAvailable.write(() -> firstAdministrator.create(random))) {
      print(random);
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
