package dev.tributary.application.fileimport;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportState;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandImportTest {
  private final ImportFixture fixture = new ImportFixture();

  @ParameterizedTest
  @EnumSource(names = {"RECEIVED", "LOADING", "MERGING"})
  void an_import_that_has_not_ended_is_stopped_and_recorded(ImportState state) {
    ImportId id = fixture.ended(state);

    fixture.command.stop(id);

    assertThat(fixture.imports.state(id)).isEqualTo(ImportState.STOPPED);
    assertThat(fixture.trail.last().action()).isEqualTo("stopped");
    assertThat(fixture.trail.last().objectName()).isEqualTo(id.toString());
  }

  @Test
  void a_stopped_import_is_not_stopped_again() {
    ImportId id = fixture.ended(ImportState.STOPPED);

    fixture.command.stop(id);

    assertThat(fixture.trail.entries()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"RECEIVING", "FINISHED", "FINISHED_WITH_REJECTS", "FAILED"})
  void other_imports_are_not_stopped(ImportState state) {
    ImportId id = fixture.ended(state);

    assertThatThrownBy(() -> fixture.command.stop(id)).satisfies(conflict(ImportErrorCode.NOT_NOW));
    assertThat(fixture.imports.state(id)).isEqualTo(state);
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "STOPPED"})
  void a_failed_or_stopped_import_is_queued_again_and_recorded(ImportState state) {
    ImportId id = fixture.ended(state);

    fixture.command.resume(id);

    assertThat(fixture.queued).containsExactly(id);
    assertThat(fixture.imports.state(id)).isEqualTo(ImportState.RECEIVED);
    assertThat(fixture.trail.last().action()).isEqualTo("resumed");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FAILED", "STOPPED"})
  void other_imports_are_not_resumed(ImportState state) {
    ImportId id = fixture.ended(state);

    assertThatThrownBy(() -> fixture.command.resume(id))
        .satisfies(conflict(ImportErrorCode.NOT_NOW));
    assertThat(fixture.queued).isEmpty();
  }

  @Test
  void an_import_whose_file_is_gone_is_not_resumed() {
    ImportId id = fixture.ended(ImportState.STOPPED);
    fixture.clock.move(Duration.ofDays(7).plusSeconds(1));
    assertThat(fixture.purge.purgeSome()).isEqualTo(1);

    assertThatThrownBy(() -> fixture.command.resume(id))
        .satisfies(conflict(ImportErrorCode.FILE_GONE));
    assertThat(fixture.queued).isEmpty();
  }

  @Test
  void an_unknown_import_is_neither_stopped_nor_resumed() {
    ImportId unknown = new ImportId(new UUID(9, 9));

    assertThatThrownBy(() -> fixture.command.stop(unknown))
        .satisfies(notFound(ImportErrorCode.UNKNOWN_IMPORT));
    assertThatThrownBy(() -> fixture.command.resume(unknown))
        .satisfies(notFound(ImportErrorCode.UNKNOWN_IMPORT));
  }

  @Test
  void ended_imports_and_broken_uploads_are_removed_after_their_retention() {
    ImportId ended = fixture.ended(ImportState.FINISHED);
    ImportId broken = fixture.received("people.csv", new byte[1]).id();
    fixture.clock.move(Duration.ofHours(1));
    assertThat(fixture.purge.purgeSome()).isZero();

    fixture.clock.move(Duration.ofSeconds(1));
    assertThat(fixture.purge.purgeSome()).isEqualTo(1);
    assertThat(fixture.imports.all()).containsExactly(ended).doesNotContain(broken);

    fixture.clock.move(Duration.ofDays(30));
    fixture.purge.purgeSome();
    assertThat(fixture.imports.all()).isEmpty();
  }
}
