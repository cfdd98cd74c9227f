package dev.tributary.webapp.config.bean;

import dev.tributary.application.resource.ResourcePolicy;
import dev.tributary.webapp.config.ResourceConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Resources from the configuration. */
public class ResourceBeans {
  @Produces
  @Singleton
  ResourcePolicy resourcePolicy(ResourceConfig config) {
    return new ResourcePolicy(config.schemas());
  }
}
