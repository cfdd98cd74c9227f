package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.out.postgres.worktable.InlineLimits;
import dev.tributary.webapp.config.WorkTableConfig;
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
