package dev.tributary.webapp.security.signin;

import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import dev.tributary.application.access.FirstAdministrator;
import dev.tributary.application.secret.VerifyMasterKeys;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.config.AdminConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;

/**
 * Before anything runs: the master key must fit the database. The administrator whose password is
 * configured is created now; one with a random password later, by {@link FirstPassword}.
 */
@ApplicationScoped
public class AccessStart {
  private final Instance<MasterKeys> keys;
  private final VerifyMasterKeys verifyMasterKeys;
  private final FirstAdministrator firstAdministrator;
  private final AdminConfig config;

  public AccessStart(
      Instance<MasterKeys> keys,
      VerifyMasterKeys verifyMasterKeys,
      FirstAdministrator firstAdministrator,
      AdminConfig config) {
    this.keys = keys;
    this.verifyMasterKeys = verifyMasterKeys;
    this.firstAdministrator = firstAdministrator;
    this.config = config;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    try {
      verifyMasterKeys.accept(keys.get().fingerprints());
      config.password().map(Password::chosen).ifPresent(firstAdministrator::create);
    } catch (Refused refused) {
      throw new PlatformFailed(refused.problem());
    }
  }
}
