package dev.tributary.application.fileimport;

import static dev.tributary.application.problem.ThrownProblems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.fileimport.file.FileHead;
import dev.tributary.application.fileimport.file.ReadFileHead;
import dev.tributary.application.fileimport.preview.PreviewImport;
import dev.tributary.application.fileimport.preview.PreviewImport.Preview;
import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.domain.fileimport.plan.HeaderMapping;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.plan.ImportOptions;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import dev.tributary.domain.fileimport.row.Reject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartImportTest {
  private static final String PEOPLE =
      """
      externalId;email;birthDate
      1;ada@example.com;1990-02-03
      2;bob@example.com;soon
      """;

  private final ImportFixture fixture = new ImportFixture();
  private final ReadFileHead heads = new ReadFileHead(new UnquotedLines(), fixture.resources);
  private final StartImport start =
      new StartImport(
          fixture.imports,
          new PlanImport(fixture.files, heads),
          fixture.queued::add,
          fixture.trail.changes(fixture.clock),
          fixture.clock);
  private final PreviewImport preview =
      new PreviewImport(
          heads,
          (key, values) -> values.contains("1") ? 1 : 0,
          (plan, rows) -> rows.size(),
          ImportFixture.LIMITS,
          fixture.clock);

  @Test
  void a_file_is_queued_with_its_plan_and_recorded() {
    ImportId id = start.start(received(PEOPLE), ImportOptions.DEFAULT);

    assertThat(fixture.imports.state(id)).isEqualTo(ImportState.RECEIVED);
    assertThat(fixture.queued).containsExactly(id);
    assertThat(fixture.trail.last().action()).isEqualTo("started");
    assertThat(fixture.trail.last().after())
        .containsEntry("file", "people.csv")
        .containsEntry("resource", "profile")
        .containsEntry("key", "EXTERNAL_ID")
        .containsEntry("mode", "INSERT_OR_UPDATE")
        .containsEntry("optOuts", "SET_ONLY")
        .containsEntry("columns", List.of("externalId", "email", "birthDate"));
  }

  @Test
  void a_file_that_cannot_be_imported_is_neither_queued_nor_recorded() {
    ReceivedFile file = received("externalId;hobby\n1;chess\n");

    assertThatThrownBy(() -> start.start(file, ImportOptions.DEFAULT))
        .satisfies(refused(ImportErrorCode.UNKNOWN_COLUMNS));
    assertThat(fixture.imports.state(file.id())).isEqualTo(ImportState.RECEIVING);
    assertThat(fixture.queued).isEmpty();
    assertThat(fixture.trail.entries()).isEmpty();
  }

  @Test
  void a_preview_shows_what_the_rows_would_come_to() {
    Preview shown = preview(PEOPLE);

    assertThat(shown.separator()).contains(';');
    assertThat(shown.key()).contains(ImportKey.EXTERNAL_ID);
    assertThat(shown.problems()).isEmpty();
    assertThat(shown.rows()).extracting(PreviewImport.PreviewedRow::line).containsExactly(2L, 3L);
    assertThat(shown.rows().getFirst().rejects()).isEmpty();
    assertThat(shown.rows().getLast().rejects())
        .extracting(Reject::column)
        .containsExactly("birthDate");
    assertThat(shown.estimate())
        .hasValueSatisfying(
            estimate -> {
              assertThat(estimate.rows()).isEqualTo(2);
              assertThat(estimate.rejected()).isEqualTo(1);
              assertThat(estimate.existing()).isEqualTo(1);
            });
    assertThat(shown.consent()).isEqualTo(new PreviewImport.Consent(1, OptOutRule.SET_ONLY));
  }

  @Test
  void a_preview_shows_the_rows_also_when_a_column_is_open() {
    Preview shown = preview("externalId;hobby\n1;chess\n");

    assertThat(shown.problems())
        .extracting(problem -> problem.name())
        .containsExactly(ImportErrorCode.UNKNOWN_COLUMNS.id());
    assertThat(shown.open()).containsExactly(1);
    assertThat(shown.rows())
        .extracting(PreviewImport.PreviewedRow::fields)
        .containsExactly(List.of("1", "chess"));
    assertThat(shown.estimate()).isEmpty();
  }

  @Test
  void a_column_that_is_left_out_does_not_stand_in_the_way() {
    ImportOptions without =
        new ImportOptions(
            ImportOptions.DEFAULT.form(),
            ImportOptions.DEFAULT.handling(),
            Map.of("hobby", HeaderMapping.IGNORE));

    assertThat(start.start(received("externalId;hobby\n1;chess\n"), without)).isNotNull();
  }

  @Test
  void a_preview_of_a_file_without_rows_shows_the_problem_alone() {
    Preview shown = preview("");

    assertThat(shown.problems())
        .extracting(problem -> problem.name())
        .containsExactly(ImportErrorCode.EMPTY_FILE.id());
    assertThat(shown.rows()).isEmpty();
    assertThat(shown.columns()).isEmpty();
  }

  private Preview preview(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return preview.preview(
        FileHead.of(bytes, bytes.length), ImportableColumns.RESOURCE, ImportOptions.DEFAULT);
  }

  private ReceivedFile received(String text) {
    return fixture.received("people.csv", text.getBytes(StandardCharsets.UTF_8));
  }
}
