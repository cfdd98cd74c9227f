package dev.tributary.webapp.config;

import dev.tributary.application.pageresult.PageResultSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Kept pages as the configuration says. */
public class PageResultBeans {
  @Produces
  @Singleton
  PageResultSettings pageResults(PageResultConfig config) {
    return new PageResultSettings(config.retention());
  }
}
