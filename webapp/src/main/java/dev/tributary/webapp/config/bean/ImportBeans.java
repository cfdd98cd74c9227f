package dev.tributary.webapp.config.bean;

import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.domain.fileimport.row.RowLimits;
import dev.tributary.webapp.config.ImportConfig;
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
