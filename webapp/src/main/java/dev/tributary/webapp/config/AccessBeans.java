package dev.tributary.webapp.config;

import dev.tributary.adapters.out.crypto.BcryptPasswords;
import dev.tributary.adapters.out.crypto.MasterKeyFile;
import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.postgres.embedded.TributaryHome;
import dev.tributary.application.access.PasswordHasher;
import dev.tributary.domain.access.AccessCodes;
import dev.tributary.domain.access.AttemptLimit;
import dev.tributary.domain.access.SessionLimit;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits, hashing and keys of access as the configuration says. */
public class AccessBeans {
  @Produces
  @Singleton
  SessionLimit sessionLimit(AccessConfig config) {
    return new SessionLimit(config.session().idle(), config.session().longest());
  }

  @Produces
  @Singleton
  AttemptLimit attemptLimit(AccessConfig config) {
    AccessConfig.SignIn signIn = config.signIn();
    return new AttemptLimit(signIn.failuresPerName(), signIn.failuresPerAddress(), signIn.window());
  }

  @Produces
  @Singleton
  PasswordHasher passwordHasher(AccessConfig config) {
    return new BcryptPasswords(config.passwordCost());
  }

  /**
   * @param embedded whether the database is ours; then the key lies beside it in the home
   */
  @Produces
  @Singleton
  MasterKeys masterKeys(
      KeyConfig config,
      @ConfigProperty(name = "tributary.postgres.embedded", defaultValue = "false")
          boolean embedded,
      @ConfigProperty(name = "tributary.home", defaultValue = "data") Path home) {
    if (config.master().isPresent()) {
      return MasterKeys.parse(config.master().get());
    }
    if (!embedded) {
      throw new Refused(AccessCodes.MASTER_KEY_MISSING);
    }
    return new MasterKeyFile(new TributaryHome(home).masterKey()).readOrCreate();
  }
}
