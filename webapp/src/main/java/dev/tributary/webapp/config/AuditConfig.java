package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The record of who changed what. */
@ConfigMapping(prefix = "tributary.audit")
public interface AuditConfig {
  /** How long entries are retained. */
  @WithDefault("730d")
  Duration retention();
}
