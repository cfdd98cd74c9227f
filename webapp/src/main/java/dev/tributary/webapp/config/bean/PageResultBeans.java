package dev.tributary.webapp.config.bean;

import dev.tributary.application.pageresult.PageResultRetention;
import dev.tributary.webapp.config.PageResultConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The retention of page results, from the configuration. */
public class PageResultBeans {
  @Produces
  @Singleton
  PageResultRetention pageResults(PageResultConfig config) {
    return new PageResultRetention(config.retention());
  }
}
