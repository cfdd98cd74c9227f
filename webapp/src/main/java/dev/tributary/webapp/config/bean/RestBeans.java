package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.in.rest.problem.RestLimits;
import dev.tributary.adapters.out.postgres.worktable.PageBytes;
import dev.tributary.application.idempotency.IdempotencyRetention;
import dev.tributary.webapp.config.RestConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The REST API from the configuration. */
public class RestBeans {
  @Produces
  @Singleton
  RestLimits limits(RestConfig config) {
    return new RestLimits(
        config.maxBody().asLongValue(),
        config.maxRequest().asLongValue(),
        new RestLimits.SlowestBody(config.minBodyProgress().asLongValue(), config.bodyTimeout()),
        config.longestWait(),
        config.workerWait());
  }

  @Produces
  @Singleton
  PageBytes pageBytes(RestConfig config) {
    return new PageBytes(config.maxPage().asLongValue());
  }

  @Produces
  @Singleton
  IdempotencyRetention idempotency(RestConfig config) {
    return new IdempotencyRetention(config.idempotencyRetention());
  }
}
