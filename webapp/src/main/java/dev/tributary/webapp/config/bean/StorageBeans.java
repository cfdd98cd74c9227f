package dev.tributary.webapp.config.bean;

import dev.tributary.application.storage.StorageConfig;
import dev.tributary.domain.storage.StorageLimits;
import dev.tributary.webapp.config.StorageKeys;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Limits of storage from the configuration. */
public class StorageBeans {
  private static final Logger LOG = Logger.getLogger(StorageBeans.class);

  /** A limit that cannot be meant stops the start, not the first measurement. */
  void read(@Observes StartupEvent start, StorageLimits limits) {
    LOG.debugf("Storage: %s", limits);
  }

  @Produces
  @Singleton
  StorageLimits storageLimits(StorageKeys keys) {
    return new StorageLimits(
        keys.history().map(MemorySize::asLongValue),
        keys.setsPerWorkflow().asLongValue(),
        keys.leastAge());
  }

  @Produces
  @Singleton
  StorageConfig storageConfig(StorageKeys keys, StorageLimits limits) {
    return new StorageConfig(keys.measureInterval(), keys.longestMeasurement(), limits);
  }
}
