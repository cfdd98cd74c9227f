package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.out.postgres.consent.OptOutSql;
import dev.tributary.adapters.out.postgres.expression.SqlIdentifier;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.resource.ResourceColumn;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The parts of a merge that are about consent: which opt-outs result, and the audit entries of
 * those that changed. Opt-outs are named by their place in the plan.
 */
record ConsentSql(ImportPlan plan, List<ResourceColumn> columns) {
  boolean isConsent(int place) {
    return ProfileColumns.isConsent(columns.get(place));
  }

  /** The opt-out that a person of the file has afterwards. */
  String after(int place) {
    return OptOutSql.after(
        plan.handling().optOuts(), "p." + name(place), "s." + StagingSql.column(place));
  }

  /** What the stored profile {@code o} of a row adds to the row: {@code , o.a as was_1, …}. */
  String before() {
    return each(place -> ", o.%s as was_%d".formatted(name(place), place), "");
  }

  /** What a merged row returns of its consent. */
  String returned() {
    return each(place -> ", s.was_%d, p.%s as now_%d".formatted(place, name(place), place), "");
  }

  /**
   * A common table expression that writes the audit; empty when the file has no opt-outs. It takes
   * these arguments: the present instant, the import.
   */
  String audit() {
    return none()
        ? ""
        : """
          audited as (
            insert into tributary.audit
              (at, actor_kind, actor, address, action, object_type, object_name, before, after)
            select ?, i.created_kind, i.created_by, i.created_address,
                   case m.action when 'INSERT' then 'created' else 'changed' end,
                   'profile', m.id::text, jsonb_strip_nulls(jsonb_build_object(%s)),
                   jsonb_strip_nulls(jsonb_build_object(%s)) || jsonb_build_object('import', i.id)
            from merged m cross join tributary.file_import i
            where i.id = ? and (%s)),
          """
            .formatted(
                each(
                    place ->
                        "'%s', case when %s and m.action = 'UPDATE' then %s::text end"
                            .formatted(columnName(place), changed(place), was(place)),
                    ", "),
                each(
                    place ->
                        "'%s', case when %s then m.now_%d::text end"
                            .formatted(columnName(place), changed(place), place),
                    ", "),
                each(this::changed, " or "));
  }

  boolean none() {
    return places().findAny().isEmpty();
  }

  private static String was(int place) {
    return "coalesce(m.was_%d, false)".formatted(place);
  }

  private String changed(int place) {
    return "%s <> m.now_%d".formatted(was(place), place);
  }

  private String columnName(int place) {
    return columns.get(place).name().replace("'", "''");
  }

  private String name(int place) {
    return new SqlIdentifier(columns.get(place).column()).quoted();
  }

  private String each(IntFunction<String> part, String between) {
    return places().mapToObj(part).collect(Collectors.joining(between));
  }

  private IntStream places() {
    return IntStream.range(0, columns.size()).filter(this::isConsent);
  }
}
