package dev.tributary.webapp.config.bean;

import dev.tributary.application.storage.MeasurementConfig;
import dev.tributary.domain.storage.StorageLimits;
import dev.tributary.webapp.config.StorageConfig;
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
  StorageLimits storageLimits(StorageConfig keys) {
    return new StorageLimits(
        keys.history().map(MemorySize::asLongValue),
        keys.setsPerWorkflow().asLongValue(),
        keys.leastAge());
  }

  @Produces
  @Singleton
  MeasurementConfig storageConfig(StorageConfig keys, StorageLimits limits) {
    return new MeasurementConfig(keys.measureInterval(), keys.longestMeasurement(), limits);
  }
}
