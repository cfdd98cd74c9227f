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

  /** How long one request for an access token may take. */
  @WithDefault("20s")
  Duration tokenTime();

  /** How long before its end pages and health warn of a certificate of an account. */
  @WithDefault("30d")
  Duration certificateWarning();
}
