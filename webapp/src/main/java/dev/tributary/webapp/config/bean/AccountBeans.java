package dev.tributary.webapp.config.bean;

import dev.tributary.application.account.CredentialConfig;
import dev.tributary.application.account.token.TokenConfig;
import dev.tributary.application.account.transport.AccountCertificates;
import dev.tributary.application.limit.QuotaConfig;
import dev.tributary.application.secret.SecretValues;
import dev.tributary.domain.account.AccountRules;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.secret.SecretCatalogue;
import dev.tributary.webapp.config.AccountConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** External accounts from the configuration. */
public class AccountBeans {
  @Produces
  @Singleton
  AccountRules accountRules(TargetPolicy targets, SecretCatalogue secrets) {
    return new AccountRules(targets, secrets);
  }

  @Produces
  @Singleton
  AccountCertificates accountCertificates(
      SecretValues secrets, AccountConfig config, InstantSource clock) {
    return new AccountCertificates(secrets, config.warnBefore(), clock);
  }

  @Produces
  @Singleton
  TokenConfig tokenConfig(AccountConfig config) {
    return new TokenConfig(config.tokenMargin(), config.tokenAttempts(), config.tokenTime());
  }

  @Produces
  @Singleton
  QuotaConfig quotaConfig(AccountConfig config) {
    return new QuotaConfig(config.longestReset());
  }

  @Produces
  @Singleton
  CredentialConfig credentialConfig(AccountConfig config) {
    return new CredentialConfig(config.warnBefore());
  }
}
