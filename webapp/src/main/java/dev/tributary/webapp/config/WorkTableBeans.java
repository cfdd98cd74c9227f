package dev.tributary.webapp.config;

import dev.tributary.adapters.out.postgres.worktable.InlineLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Work tables from the configuration. */
public class WorkTableBeans {
  @Produces
  @Singleton
  InlineLimits inlineLimits(WorkTableConfig config) {
    return new InlineLimits(config.inlineRows(), config.inlineBytes().asLongValue());
  }
}
