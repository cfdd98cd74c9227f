package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The administrator who is created at the first start. */
@ConfigMapping(prefix = "tributary.admin")
public interface AdminConfig {
  /**
   * The password of the first administrator, 12 to 72 bytes; without it a random one is printed
   * once to the terminal. Later starts do not read it.
   */
  Optional<String> password();
}
