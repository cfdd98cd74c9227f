package dev.tributary.webapp.config.bean;

import dev.tributary.application.storage.StorageConfig;
import dev.tributary.domain.storage.StorageLimits;
import dev.tributary.webapp.config.StorageKeys;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Limits of storage from the configuration. */
public class StorageBeans {
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
