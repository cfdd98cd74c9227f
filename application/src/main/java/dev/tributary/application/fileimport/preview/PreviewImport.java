package dev.tributary.application.fileimport.preview;

import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.application.fileimport.file.FileHead;
import dev.tributary.application.fileimport.file.ReadFileHead;
import dev.tributary.application.fileimport.file.ReadFileHead.Inspection;
import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.file.TextEncoding;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.plan.ImportOptions;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.plan.PlannedColumn;
import dev.tributary.domain.fileimport.row.ImportNotes;
import dev.tributary.domain.fileimport.row.Reject;
import dev.tributary.domain.fileimport.row.RowCheck;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows what an import would make of the beginning of a file, and writes nothing. */
@ApplicationScoped
public class PreviewImport {
  private static final int SHOWN = 20;

  private final ReadFileHead heads;
  private final ExistingProfiles people;
  private final CurrentOptOuts optOuts;
  private final ImportLimits settings;
  private final InstantSource clock;

  public PreviewImport(
      ReadFileHead heads,
      ExistingProfiles people,
      CurrentOptOuts optOuts,
      ImportLimits settings,
      InstantSource clock) {
    this.heads = heads;
    this.people = people;
    this.optOuts = optOuts;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What the file is and would become.
   *
   * @param encoding empty, as the rest, when the file cannot be read
   * @param dateFormats how days are read; empty for ISO 8601
   * @param open the places, from 0, of columns for which a choice is missing
   * @param rows the first ones, blank ones aside
   * @param estimate empty when the file cannot be imported
   * @param consent what the rows of the beginning would do to opt-outs
   * @param problems what stands in the way of an import; empty when nothing does
   */
  public record Preview(
      Optional<TextEncoding> encoding,
      Optional<Character> separator,
      Optional<ImportKey> key,
      List<String> dateFormats,
      List<PlannedColumn> columns,
      Set<Integer> open,
      List<PreviewedRow> rows,
      Optional<Estimate> estimate,
      Consent consent,
      List<Message> problems) {
    private static Preview unreadable(Message problem, OptOutRule rule) {
      return new Preview(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Set.of(),
          List.of(),
          Optional.empty(),
          new Consent(0, rule),
          List.of(problem));
    }
  }

  /**
   * Existing opt-outs that the file contradicts.
   *
   * @param denied how many, in the beginning of the file
   * @param rule whether they are kept or taken back
   */
  public record Consent(long denied, OptOutRule rule) {}

  /**
   * What the rows of the beginning would come to.
   *
   * @param rows how many there are
   * @param rejected how many of them would be rejected
   * @param existing how many people they would update
   */
  public record Estimate(long rows, long rejected, long existing, ImportNotes notes) {
    /** The numbers as text. */
    public Message message() {
      return Message.of("fileimport.estimate", rows, rejected, existing);
    }
  }

  /**
   * One of the first rows.
   *
   * @param rejects why it, or a value of it, would be left out
   */
  public record PreviewedRow(long line, List<String> fields, List<Reject> rejects) {
    private static PreviewedRow of(FileRow row, List<Reject> rejects) {
      return new PreviewedRow(row.line(), row.fields(), rejects);
    }
  }

  /** What is wrong with the file is part of the preview. */
  public Preview preview(FileHead head, String resource, ImportOptions options) {
    try {
      return preview(heads.inspect(head, resource, options), resource, options);
    } catch (Refused unreadable) {
      return Preview.unreadable(unreadable.problem(), options.handling().optOuts());
    }
  }

  private Preview preview(Inspection inspection, String resource, ImportOptions options) {
    try {
      ImportPlan plan = heads.plan(inspection, resource, options);
      CheckedSample checked = checked(plan, inspection, resource);
      return new Preview(
          Optional.of(inspection.encoding()),
          Optional.of(inspection.separator()),
          Optional.of(plan.key()),
          plan.dateFormats(),
          inspection.found().columns(),
          inspection.found().open(),
          checked.rows(SHOWN).map(row -> PreviewedRow.of(row, checked.rejects(row))).toList(),
          Optional.of(checked.estimate(people)),
          new Consent(optOuts.deniedBy(plan, checked.accepted()), options.handling().optOuts()),
          List.of());
    } catch (Refused refused) {
      List<Message> problems = inspection.found().problems();
      return new Preview(
          Optional.of(inspection.encoding()),
          Optional.of(inspection.separator()),
          Optional.empty(),
          List.of(),
          inspection.found().columns(),
          inspection.found().open(),
          inspection.rows().stream()
              .filter(row -> !row.isBlank())
              .limit(SHOWN)
              .map(row -> PreviewedRow.of(row, List.of()))
              .toList(),
          Optional.empty(),
          new Consent(0, options.handling().optOuts()),
          problems.isEmpty() ? List.of(refused.problem()) : problems);
    }
  }

  private CheckedSample checked(ImportPlan plan, Inspection inspection, String resource) {
    RowCheck check =
        new RowCheck(
            plan,
            heads.importable(resource),
            settings.rows(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            ImportNotes.NONE);
    return CheckedSample.of(plan, check, inspection.rows());
  }
}
