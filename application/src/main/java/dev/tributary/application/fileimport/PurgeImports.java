package dev.tributary.application.fileimport;

import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Removes expired imports with their files and loaded rows. */
@ApplicationScoped
public class PurgeImports implements Purge {
  private static final int BATCH = 5;

  /** An upload of which nothing arrived for so long is one that broke off. */
  private static final Duration IDLE = Duration.ofHours(1);

  private final FileImports imports;
  private final ImportLimits settings;
  private final InstantSource clock;

  public PurgeImports(FileImports imports, ImportLimits settings, InstantSource clock) {
    this.imports = imports;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-imports";
  }

  @Override
  @Transactional
  public int purgeSome() {
    Instant now = clock.instant();
    return imports.removeBefore(now.minus(settings.history()), now.minus(IDLE), BATCH)
        + imports.removeFilesBefore(now.minus(settings.fileHistory()), BATCH)
        + imports.dropOrphans();
  }
}
