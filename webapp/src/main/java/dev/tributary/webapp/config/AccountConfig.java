package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** External accounts. */
@ConfigMapping(prefix = "tributary.accounts")
public interface AccountConfig {
  /** How long before its expiry an access token is not used any more. */
  @WithDefault("60s")
  Duration tokenMargin();

  /** How often one caller asks for an access token before it gives up. */
  @WithDefault("3")
  int tokenAttempts();

  /** How long before a credential or a certificate ends pages and health warn of it. */
  @WithDefault("30d")
  Duration warnBefore();

  /** How long one request for an access token, or one login, may take. */
  @WithDefault("20s")
  Duration tokenTime();

  /** How far away the reset of a reported quota may be; a report of a later one is not believed. */
  @WithDefault("32d")
  Duration longestReset();
}
