package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.plan.ImportMode;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements that remove loaded rows that contradict the file or the resource, and store the
 * reasons.
 */
final class RejectSql {
  private static final String EXTERNAL_ID = "externalId";

  private final ImportClaim claim;
  private final ImportPlan plan;
  private final MergeSql merge;

  RejectSql(ImportClaim claim, MergeSql merge) {
    this.claim = claim;
    this.plan = claim.plan();
    this.merge = merge;
  }

  /**
   * A reason to reject rows.
   *
   * @param sql returns their number; its arguments are those of its factory method, then the
   *     import, the header, the code, and how many reasons may be stored
   * @param header the column of the file that it is about
   */
  record Rule(ImportErrorCode code, String header, String sql) {}

  /** Later rows with the same key; no arguments of their own. */
  List<Rule> duplicates() {
    List<Rule> rules = new ArrayList<>();
    plan.key().column().ifPresent(column -> rules.add(duplicate(column)));
    if (hasOtherUnique()) {
      rules.add(duplicate(EXTERNAL_ID));
    }
    return rules;
  }

  /** Rows whose people are not as they have to be; arguments: after which line, the last line. */
  List<Rule> invalid() {
    List<Rule> rules = new ArrayList<>();
    String some = "exists (select from public.profile p where %s)".formatted(merge.samePerson());
    plan.key()
        .column()
        .ifPresent(
            column -> {
              if (plan.key() == ImportKey.EMAIL) {
                rules.add(invalid(ImportErrorCode.AMBIGUOUS, column, moreThanOne()));
              }
              if (plan.handling().mode() == ImportMode.INSERT) {
                rules.add(invalid(ImportErrorCode.EXISTS, column, some));
              }
              if (plan.handling().mode() == ImportMode.UPDATE) {
                rules.add(invalid(ImportErrorCode.NOT_THERE, column, "not " + some));
              }
            });
    if (hasOtherUnique()) {
      rules.add(invalid(ImportErrorCode.TAKEN, EXTERNAL_ID, taken()));
    }
    return rules;
  }

  /** Customer numbers are unique, whatever the key is. */
  private boolean hasOtherUnique() {
    return plan.key() != ImportKey.EXTERNAL_ID && plan.targets().contains(EXTERNAL_ID);
  }

  private String moreThanOne() {
    return "(select count(*) from public.profile p where %s) > 1".formatted(merge.samePerson());
  }

  private String taken() {
    return "exists (select from public.profile p where p.external_id = s.%s and (%s) is not true)"
        .formatted(merge.staged(EXTERNAL_ID), merge.samePerson());
  }

  private Rule duplicate(String column) {
    String staged = merge.staged(column);
    String key =
        plan.key() == ImportKey.EMAIL && !column.equals(EXTERNAL_ID)
            ? StagingSql.mailbox(staged)
            : "s." + staged;
    String sql =
        """
        with last as (
          select %1$s as key, max(line) as line from %2$s s where s.%3$s is not null
          group by 1 having count(*) > 1),
        gone as (
          delete from %2$s s using last l where %1$s = l.key and s.line < l.line
          returning s.line, s.%3$s as value, jsonb_build_array(l.line) as arguments),
        """
            .formatted(key, StagingSql.table(claim.number()), staged);
    return new Rule(ImportErrorCode.DUPLICATE, header(column), sql + KEPT);
  }

  private Rule invalid(ImportErrorCode code, String column, String condition) {
    String sql =
        """
        with gone as (
          delete from %s s where s.line > ? and s.line <= ? and (%s)
          returning s.line, s.%s as value, '[]'::jsonb as arguments),
        """
            .formatted(StagingSql.table(claim.number()), condition, merge.staged(column));
    return new Rule(code, header(column), sql + KEPT);
  }

  private static final String KEPT =
      """
      kept as (
        insert into tributary.file_import_reject
          (import_id, line, field, value, whole_row, code, arguments)
        select ?, line, ?, left(value, 200), true, ?, arguments from gone order by line limit ?)
      select count(*) as rejected from gone
      """;

  private String header(String target) {
    return plan.columns().stream()
        .filter(column -> column.target().filter(target::equals).isPresent())
        .findFirst()
        .orElseThrow()
        .header();
  }
}
