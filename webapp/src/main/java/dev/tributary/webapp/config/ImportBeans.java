package dev.tributary.webapp.config;

import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.domain.fileimport.row.RowLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Imports from the configuration. */
public class ImportBeans {
  @Produces
  @Singleton
  ImportLimits importSettings(ImportConfig config) {
    return new ImportLimits(
        config.maxFile().asLongValue(),
        new RowLimits(config.maxValue(), config.maxField(), config.maxLines(), config.maxFaults()),
        config.keptRejects(),
        config.mergeLines(),
        config.copyBuffer(),
        config.atOnce(),
        config.history(),
        config.fileHistory());
  }
}
