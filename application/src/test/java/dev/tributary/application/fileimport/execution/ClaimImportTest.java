package dev.tributary.application.fileimport.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.fileimport.InMemoryFileImports;
import dev.tributary.application.fileimport.InMemoryImportFiles;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.work.LeaseLost;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimImportTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final InMemoryFileImports imports = new InMemoryFileImports(new InMemoryImportFiles());
  private final ImportId id =
      imports.receive("people.csv", "profile", FixedActor.BOSS.actor(), NOW);
  private final ClaimImport claims =
      new ClaimImport(
          imports,
          new NoStaging(),
          () -> "node",
          new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), 3, 0, 100),
          InstantSource.fixed(NOW));

  @Test
  void an_import_is_given_up_only_by_the_worker_that_is_entitled_to_it() {
    assertThatThrownBy(() -> claims.giveUp(id, () -> false, "fault")).isInstanceOf(LeaseLost.class);
    assertThat(imports.state(id)).isEqualTo(ImportState.RECEIVING);

    claims.giveUp(id, () -> true, "fault");
    assertThat(imports.state(id)).isEqualTo(ImportState.FAILED);
  }

  /** No rows are loaded here. */
  private static final class NoStaging implements RowStaging {
    @Override
    public void create(ImportClaim claim) {}

    @Override
    public void drop(ImportClaim claim) {}
  }
}
