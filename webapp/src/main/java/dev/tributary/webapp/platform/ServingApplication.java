package dev.tributary.webapp.platform;

import dev.tributary.webapp.security.signin.FirstPassword;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;

/**
 * What runs once the web server listens: lets the first administrator in, and waits to be ended.
 */
@Singleton
@Unremovable
public class ServingApplication implements QuarkusApplication {
  private final FirstPassword firstPassword;

  public ServingApplication(FirstPassword firstPassword) {
    this.firstPassword = firstPassword;
  }

  @Override
  public int run(String... arguments) {
    firstPassword.createAndPrint();
    Quarkus.waitForExit();
    return 0;
  }
}
