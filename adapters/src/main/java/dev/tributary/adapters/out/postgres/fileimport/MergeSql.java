package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.out.postgres.expression.SqlIdentifier;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.domain.fileimport.plan.BlankRule;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.plan.InvalidValueRule;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.ValueType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statement that writes loaded rows ({@code s}) to people ({@code p}). No text of a person is
 * part of it.
 */
final class MergeSql {
  private final ImportClaim claim;
  private final ImportPlan plan;
  private final List<ResourceColumn> columns;
  private final ConsentSql consent;

  /**
   * @param columns of the plan, in its order
   */
  MergeSql(ImportClaim claim, List<ResourceColumn> columns) {
    this.claim = claim;
    this.plan = claim.plan();
    this.columns = columns;
    this.consent = new ConsentSql(plan, columns);
  }

  /** The statement; its arguments are {@link #arguments}. */
  String merge() {
    return """
    with merged as (
      merge into public.profile as p
      using (%s) as s
      on %s
      %s
      returning merge_action() as action%s),
    %s
    counted as (
      select count(*) filter (where action = 'INSERT') as inserted,
             count(*) filter (where action = 'UPDATE') as updated
      from merged)
    select * from counted
    """
        .formatted(
            consent.none() ? rows() : rowsWithConsent(),
            consent.none() ? samePerson() : "p.id = s.person",
            actions(),
            consent.none() ? "" : ", p.id" + consent.returned(),
            consent.audit());
  }

  /** The rows after one line up to another. */
  List<Object> arguments(long after, long last, Instant now) {
    List<Object> arguments = new ArrayList<>(List.of(after, last));
    actions().chars().filter(c -> c == '?').forEach(_ -> arguments.add(now));
    if (!consent.none()) {
      arguments.addAll(List.of(now, claim.id().value()));
    }
    return arguments;
  }

  private String rows() {
    return "select * from %s where line > ? and line <= ?"
        .formatted(StagingSql.table(claim.number()));
  }

  /** With the opt-outs before the change, which the audit compares. */
  private String rowsWithConsent() {
    return "select s.*, o.id as person%s from (%s) s left join public.profile o on %s"
        .formatted(consent.before(), rows(), samePerson("o"));
  }

  /** Whether a person is the one of a row. */
  String samePerson() {
    return samePerson("p");
  }

  private String samePerson(String profile) {
    return switch (plan.key()) {
      case EXTERNAL_ID -> "%s.external_id = s.%s".formatted(profile, staged("externalId"));
      case EMAIL -> StagingSql.sameAddress(profile, staged("email"));
      case NONE -> "false";
    };
  }

  /** The column of loaded rows that holds {@code name}, which the plan has. */
  String staged(String name) {
    return StagingSql.column(plan.targets().indexOf(name));
  }

  private String actions() {
    return switch (plan.handling().mode()) {
      case INSERT_OR_UPDATE -> updates() + insert();
      case INSERT -> insert();
      case UPDATE -> updates();
    };
  }

  private String updates() {
    return plan.key() == ImportKey.NONE ? "" : update();
  }

  private String update() {
    return """
    when matched and (row(%s)) is distinct from (row(%s)) then
      update set %s, last_modified = ?
    """
        .formatted(
            each(i -> "p." + name(i)),
            each(this::updated),
            each(i -> name(i) + " = " + updated(i)));
  }

  private String insert() {
    return """
    when not matched then
      insert (%s, created, last_modified) values (%s, ?, ?)
    """
        .formatted(each(this::name), each(this::inserted));
  }

  private String updated(int i) {
    if (consent.isConsent(i)) {
      return consent.after(i);
    }
    String value = "s." + StagingSql.column(i);
    String kept = "p." + name(i);
    if (plan.handling().blanks() == BlankRule.LEAVE) {
      return "coalesce(%s, %s)".formatted(value, kept);
    }
    if (plan.handling().errors() == InvalidValueRule.REJECT_VALUE) {
      return "case when %d = any(s.%s) then %s else %s end"
          .formatted(i + 1, StagingSql.LEFT_OUT, kept, inserted(i));
    }
    return inserted(i);
  }

  /** Without an opt-out the value is false: these columns have no null. */
  private String inserted(int i) {
    String value = "s." + StagingSql.column(i);
    return columns.get(i).type() == ValueType.BOOLEAN
        ? "coalesce(%s, false)".formatted(value)
        : value;
  }

  private String name(int i) {
    return new SqlIdentifier(columns.get(i).column()).quoted();
  }

  private String each(Function<Integer, String> part) {
    return IntStream.range(0, columns.size()).boxed().map(part).collect(Collectors.joining(", "));
  }
}
