package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.out.crypto.BcryptPasswords;
import dev.tributary.adapters.out.crypto.MasterKeyFile;
import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.application.access.PasswordHasher;
import dev.tributary.application.access.audit.AuditRetention;
import dev.tributary.application.access.signin.HashingConfig;
import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.SessionLimit;
import dev.tributary.domain.access.SignInThrottling;
import dev.tributary.domain.access.TrustedProxies;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.config.AccessConfig;
import dev.tributary.webapp.config.AuditConfig;
import dev.tributary.webapp.config.KeyConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Limits, hashing and keys of access from the configuration. */
public class AccessBeans {
  @Produces
  @Singleton
  SessionLimit sessionLimit(AccessConfig config) {
    return new SessionLimit(config.session().idle(), config.session().longest());
  }

  @Produces
  @Singleton
  SignInThrottling attemptLimit(AccessConfig config) {
    AccessConfig.SignIn signIn = config.signIn();
    return new SignInThrottling(
        signIn.failuresPerName(), signIn.failuresPerAddress(), signIn.window());
  }

  @Produces
  @Singleton
  HashingConfig hashSettings(AccessConfig config) {
    return new HashingConfig(config.signIn().atOnce(), config.signIn().longestWait());
  }

  @Produces
  @Singleton
  TrustedProxies trustedProxies(AccessConfig config) {
    return TrustedProxies.parse(config.trustedProxies().orElse(List.of()));
  }

  @Produces
  @Singleton
  AuditRetention auditHistory(AuditConfig config) {
    return new AuditRetention(config.retention());
  }

  @Produces
  @Singleton
  PasswordHasher passwordHasher(AccessConfig config) {
    return new BcryptPasswords(config.passwordCost());
  }

  /**
   * With the embedded database the program creates the key; otherwise the operator configures it.
   */
  @Produces
  @Singleton
  MasterKeys masterKeys(KeyConfig config) {
    return config
        .master()
        .map(MasterKeys::parse)
        .or(() -> config.file().map(file -> new MasterKeyFile(file).readOrCreate()))
        .orElseThrow(() -> new Refused(AccessErrorCode.MASTER_KEY_MISSING));
  }
}
