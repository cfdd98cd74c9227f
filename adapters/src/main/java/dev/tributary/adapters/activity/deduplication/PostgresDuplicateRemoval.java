package dev.tributary.adapters.activity.deduplication;

import dev.tributary.adapters.out.postgres.expression.SqlFailures;
import dev.tributary.adapters.out.postgres.expression.TermSql;
import dev.tributary.adapters.out.postgres.expression.TrimmingSql;
import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.out.postgres.worktable.InlineSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.activity.deduplication.DuplicateRemoval;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.resource.Resources;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.deduplication.DeduplicationPlan;
import dev.tributary.domain.activity.deduplication.DeduplicationPlan.Ranking;
import dev.tributary.domain.activity.deduplication.Preference.Method;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Deduplications as one statement: a place within each group of equals, then one or two inserts.
 * The parts of a small set are small sets.
 */
@ApplicationScoped
public class PostgresDuplicateRemoval implements DuplicateRemoval {
  private final Sql sql;
  private final Resources resources;
  private final StatementLimits limits;
  private final WorkTableStore store;

  public PostgresDuplicateRemoval(
      DataSource dataSource, Resources resources, StatementLimits limits, WorkTableStore store) {
    this.sql = SqlFailures.translated(dataSource);
    this.resources = resources;
    this.limits = limits;
    this.store = store;
  }

  @Override
  public Deduplicated split(
      DeduplicationPlan plan,
      WorkTable rows,
      NewTable kept,
      Optional<NewTable> complement,
      ActivityContext context) {
    if (rows.storage() == Storage.TABLE) {
      store.create(kept);
      complement.ifPresent(store::create);
    }
    SqlFragment statement =
        SqlFragment.of("with keyed as (")
            .then(keyed(plan, rows, context))
            .then("), placed as materialized (select *, ")
            .then(stays(plan))
            .then(" as stays from keyed), ")
            .then(written("kept", rows.storage(), kept, "stays"))
            .then(
                complement
                    .map(to -> written("others", rows.storage(), to, "not stays"))
                    .map(others -> SqlFragment.of(", ").then(others))
                    .orElse(SqlFragment.of("")))
            .then(" select count(*) filter (where stays) as kept,")
            .then(" count(*) filter (where not stays) as discarded from placed");
    return sql.within(context.statementTime(limits))
        .cancelledWith(context)
        .first(statement, row -> split(row, rows.storage(), kept, complement))
        .orElseThrow();
  }

  private static Deduplicated split(
      SqlRow row, Storage storage, NewTable kept, Optional<NewTable> complement) {
    long discarded = row.number("discarded");
    return new Deduplicated(
        kept.filled(storage, row.number("kept")),
        complement.map(table -> table.filled(storage, discarded)),
        discarded);
  }

  private SqlFragment keyed(DeduplicationPlan plan, WorkTable rows, ActivityContext context) {
    RowSource source =
        RowSource.of(
            rows, rows.structure().population().flatMap(of -> resources.find(of.resource())));
    TermSql compiler = new TermSql(source, TaskEvaluation.of(context), limits);
    List<SqlFragment> keys =
        IntStream.range(0, plan.keys().size())
            .mapToObj(i -> key(plan, plan.keys().get(i), compiler).then(" as k" + i))
            .toList();
    return SqlFragment.of("select " + RowSource.TABLE + ".*, ")
        .then(SqlFragment.join(", ", keys))
        .then(plan.ranking().map(by -> rank(by, compiler)).orElse(SqlFragment.of("")))
        .then(" from ")
        .then(source.from());
  }

  /** Normalised, a text of white space only is no key at all. */
  private static SqlFragment key(DeduplicationPlan plan, Term term, TermSql compiler) {
    SqlFragment key = compiler.compile(term);
    return plan.normalise() && term.type() == ValueType.TEXT
        ? SqlFragment.of("nullif(lower(regexp_replace(")
            .then(TrimmingSql.both(key))
            .then(", '[\\s\\u00a0\\u2007\\u202f]+', ' ', 'g')), '')")
        : key;
  }

  /** What sorts the better of two duplicates first. */
  private static SqlFragment rank(Ranking ranking, TermSql compiler) {
    SqlFragment value = compiler.compile(ranking.term());
    SqlFragment rank =
        switch (ranking.method()) {
          case VALUES ->
              SqlFragment.of("array_position(array[")
                  .then(
                      SqlFragment.join(
                          ", ",
                          ranking.values().stream().map(PostgresDuplicateRemoval::text).toList()))
                  .then("], (")
                  .then(value)
                  .then(")::text)");
          case NON_EMPTY -> SqlFragment.of("nullif((").then(value).then(")::text, '') is null");
          case CHOOSE_FOR_ME, SMALLEST, LARGEST -> value;
        };
    return SqlFragment.of(", ").then(rank).then(" as rank");
  }

  private static SqlFragment text(String value) {
    return SqlFragment.of("?::text", value);
  }

  private static String order(DeduplicationPlan plan) {
    return plan.ranking()
        .map(by -> by.method() == Method.LARGEST ? "rank desc nulls last, line" : "rank, line")
        .orElse("line");
  }

  private static SqlFragment stays(DeduplicationPlan plan) {
    String names =
        IntStream.range(0, plan.keys().size())
            .mapToObj(i -> "k" + i)
            .collect(Collectors.joining(", "));
    return plan.keep() == 0
        ? SqlFragment.of("true")
        : SqlFragment.of(
            "(num_nulls(%s) > 0 or row_number() over (partition by %s order by %s) <= ?::bigint)"
                .formatted(names, names, order(plan)),
            plan.keep());
  }

  private static SqlFragment written(String name, Storage storage, NewTable into, String which) {
    SqlFragment select =
        SqlFragment.of(
            "select row_number() over (order by line), %s from placed where %s"
                .formatted(
                    WorkTableSql.columnList(into.structure())
                        .substring((WorkTableSql.LINE + ", ").length()),
                    which));
    return switch (storage) {
      case INLINE -> InlineSql.store(name, into, select);
      case TABLE ->
          SqlFragment.of(
                  "%s as (%s "
                      .formatted(name, WorkTableSql.insertInto(into.id(), into.structure())))
              .then(select)
              .then(")");
    };
  }
}
