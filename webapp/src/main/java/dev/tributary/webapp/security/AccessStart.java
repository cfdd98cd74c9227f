package dev.tributary.webapp.security;

import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailure;
import dev.tributary.application.access.FirstAdministrator;
import dev.tributary.application.secret.AcceptMasterKeys;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.config.AdminConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.security.SecureRandom;

/**
 * Before anything runs: the master key must fit the database, and somebody must be able to enter.
 */
@ApplicationScoped
public class AccessStart {
  private final Instance<MasterKeys> keys;
  private final AcceptMasterKeys acceptMasterKeys;
  private final FirstAdministrator firstAdministrator;
  private final AdminConfig config;

  public AccessStart(
      Instance<MasterKeys> keys,
      AcceptMasterKeys acceptMasterKeys,
      FirstAdministrator firstAdministrator,
      AdminConfig config) {
    this.keys = keys;
    this.acceptMasterKeys = acceptMasterKeys;
    this.firstAdministrator = firstAdministrator;
    this.config = config;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    try {
      acceptMasterKeys.accept(keys.get().fingerprints());
      ensureAdministrator();
    } catch (Refused refused) {
      throw new PlatformFailure(refused.problem());
    }
  }

  private void ensureAdministrator() {
    if (config.password().isPresent()) {
      firstAdministrator.create(Password.chosen(config.password().get()));
      return;
    }
    Password random = Password.random(new SecureRandom());
    if (firstAdministrator.create(random)) {
      tell(random);
    }
  }

  /** To the terminal, past the log: it is shown once and kept nowhere. */
  @SuppressWarnings("SystemOut")
  private static void tell(Password password) {
    System.out.printf(
        "%n  Administrator: %s%n  Password:      %s   (shown once; change it after signing in)%n%n",
        FirstAdministrator.NAME, password.reveal());
  }
}
