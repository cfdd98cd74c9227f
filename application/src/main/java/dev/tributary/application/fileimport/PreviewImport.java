package dev.tributary.application.fileimport;

import dev.tributary.application.fileimport.ReadFileHead.Look;
import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.fileimport.CheckedRow;
import dev.tributary.domain.fileimport.FileRow;
import dev.tributary.domain.fileimport.ImportKey;
import dev.tributary.domain.fileimport.ImportOptions;
import dev.tributary.domain.fileimport.ImportPlan;
import dev.tributary.domain.fileimport.PlannedColumn;
import dev.tributary.domain.fileimport.Reject;
import dev.tributary.domain.fileimport.RowCheck;
import dev.tributary.domain.fileimport.TextEncoding;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Shows what an import would make of the beginning of a file, and writes nothing. */
@ApplicationScoped
public class PreviewImport {
  /** How many of the rows that were read are shown. */
  private static final int SHOWN = 20;

  private final ReadFileHead heads;
  private final StandingOptOuts optOuts;
  private final ImportSettings settings;

  public PreviewImport(ReadFileHead heads, StandingOptOuts optOuts, ImportSettings settings) {
    this.heads = heads;
    this.optOuts = optOuts;
    this.settings = settings;
  }

  /**
   * What the file is and would become.
   *
   * @param encoding empty, as the rest, when the file cannot be read
   * @param consent what the rows of the beginning would do to opt-outs
   * @param problems what stands in the way of an import; empty when nothing does
   */
  public record Preview(
      Optional<TextEncoding> encoding,
      Optional<Character> separator,
      Optional<ImportKey> key,
      List<PlannedColumn> columns,
      List<PreviewedRow> rows,
      Consent consent,
      List<Message> problems) {}

  /**
   * Opt-outs that stand and that the file denies.
   *
   * @param denied how many, in the beginning of the file
   * @param rule whether they are kept or taken back
   */
  public record Consent(long denied, OptOutRule rule) {}

  /**
   * One of the first rows.
   *
   * @param rejects why it, or a value of it, would be left out
   */
  public record PreviewedRow(long line, List<String> fields, List<Reject> rejects) {}

  /** Never refuses what is wrong with a file: it tells. */
  public Preview preview(FileHead head, String resource, ImportOptions options) {
    try {
      return preview(heads.look(head, resource, options), resource, options);
    } catch (Refused unreadable) {
      return new Preview(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          new Consent(0, options.handling().optOuts()),
          List.of(unreadable.problem()));
    }
  }

  private Preview preview(Look look, String resource, ImportOptions options) {
    Optional<ImportPlan> plan = Optional.empty();
    List<Message> problems = look.found().problems();
    try {
      plan = Optional.of(heads.plan(look, options));
    } catch (Refused refused) {
      problems = problems.isEmpty() ? List.of(refused.problem()) : problems;
    }
    Optional<RowCheck> check =
        plan.map(
            found ->
                new RowCheck(
                    found,
                    heads.importable(resource),
                    settings.longestValue(),
                    settings.longestField()));
    return new Preview(
        Optional.of(look.encoding()),
        Optional.of(look.separator()),
        plan.map(ImportPlan::key),
        look.found().columns(),
        look.rows().stream().limit(SHOWN).map(row -> previewed(row, check)).toList(),
        new Consent(
            plan.map(found -> denied(found, look, check)).orElse(0L), options.handling().optOuts()),
        problems);
  }

  private long denied(ImportPlan plan, Look look, Optional<RowCheck> check) {
    return optOuts.deniedBy(
        plan,
        look.rows().stream()
            .flatMap(row -> check.stream().map(rules -> rules.check(row)))
            .filter(CheckedRow.Accepted.class::isInstance)
            .map(CheckedRow.Accepted.class::cast)
            .toList());
  }

  private static PreviewedRow previewed(FileRow row, Optional<RowCheck> check) {
    List<Reject> rejects =
        check
            .map(
                rules ->
                    switch (rules.check(row)) {
                      case CheckedRow.Accepted(_, var flaws, _) -> flaws;
                      case CheckedRow.Rejected(var reason) -> List.of(reason);
                    })
            .orElse(List.of());
    return new PreviewedRow(row.line(), row.fields(), rejects);
  }
}
