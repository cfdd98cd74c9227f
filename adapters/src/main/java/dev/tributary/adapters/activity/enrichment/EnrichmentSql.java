package dev.tributary.adapters.activity.enrichment;

import dev.tributary.adapters.out.postgres.expression.SqlScope;
import dev.tributary.adapters.out.postgres.expression.TermSql;
import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.out.postgres.worktable.InlineLimits;
import dev.tributary.adapters.out.postgres.worktable.InlineSql;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.activity.enrichment.RowEnrichment.Sets;
import dev.tributary.application.expression.EvaluationContext;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.ComputedColumn;
import dev.tributary.domain.activity.enrichment.EnrichmentPlan;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The statement of one enrichment. */
final class EnrichmentSql implements SqlScope {
  private final EnrichmentPlan plan;
  private final EvaluationContext context;
  private final StatementLimits limits;
  private final WorkTable own;
  private final RowSource primary;
  private final List<LinkSql> links;

  EnrichmentSql(
      EnrichmentPlan plan,
      Sets sets,
      ResourceCatalogue resources,
      EvaluationContext context,
      StatementLimits limits) {
    this.plan = plan;
    this.context = context;
    this.limits = limits;
    this.own = sets.primary();
    this.primary = rows(own, resources);
    this.links =
        IntStream.range(0, plan.links().size())
            .mapToObj(
                i -> {
                  WorkTable table = sets.linked().get(i);
                  return new LinkSql(i, plan.links().get(i), table, rows(table, resources));
                })
            .toList();
  }

  private static RowSource rows(WorkTable table, ResourceCatalogue resources) {
    return RowSource.of(
        table, table.structure().population().flatMap(of -> resources.find(of.resource())));
  }

  /**
   * Joins, inserts into the table of {@code into}, and returns the count followed by each link's
   * coverage.
   */
  SqlFragment large(NewTable into) {
    SqlFragment insert =
        SqlFragment.of(
                "inserted as (%s ".formatted(WorkTableSql.insertInto(into.id(), into.structure())))
            .then(numbered(into))
            .then(" returning 1), written as (select count(*) as rows from inserted)");
    return statement(insert, "true");
  }

  /** The same, but stores a small set; {@code stored} is false when there are too many rows. */
  SqlFragment small(NewTable into, InlineLimits inline) {
    return statement(
        InlineSql.store("written", into, numbered(into), inline),
        "exists (select from written_stored)");
  }

  private SqlFragment statement(SqlFragment written, String stored) {
    List<SqlFragment> tables = new ArrayList<>();
    links.forEach(link -> tables.add(link.tables(own, new TermSql(link.rows(), context, limits))));
    tables.add(joined());
    tables.add(written);
    String coverage =
        links.stream().map(link -> ", " + link.coverage()).collect(Collectors.joining());
    return SqlFragment.of("with ")
        .then(SqlFragment.join(", ", tables))
        .then(
            " select (select rows from written) as written, %s as stored%s%s"
                .formatted(stored, coverage, links.isEmpty() ? "" : " from joined"));
  }

  private SqlFragment joined() {
    TermSql compiler = new TermSql(this, context, limits);
    List<SqlFragment> columns = new ArrayList<>();
    columns.add(SqlFragment.of(own(WorkTableSql.LINE)));
    columns.add(SqlFragment.of(own(WorkTableSql.KEY)));
    for (Column kept : plan.kept()) {
      String from = own(WorkTableSql.column(plan.primary(), kept.name()));
      columns.add(SqlFragment.of(from + " as " + next(columns)));
    }
    for (ComputedColumn added : plan.added()) {
      columns.add(compiler.compile(added.term()).then(" as " + next(columns)));
    }
    links.forEach(link -> columns.add(link.counts(compiler)));
    SqlFragment from =
        SqlFragment.of("joined as materialized (select ")
            .then(SqlFragment.join(", ", columns))
            .then(" from ")
            .then(primary.from());
    return SqlFragment.join(
            "",
            Stream.concat(Stream.of(from), links.stream().map(link -> link.join(compiler)))
                .toList())
        .then(")");
  }

  private SqlFragment numbered(NewTable into) {
    String required =
        links.stream()
            .filter(LinkSql::required)
            .map(link -> "n%d > 0".formatted(link.number()))
            .collect(Collectors.joining(" and "));
    return SqlFragment.of(
        "select row_number() over (order by line), %s from joined%s"
            .formatted(
                WorkTableSql.columnList(into.structure())
                    .substring((WorkTableSql.LINE + ", ").length()),
                required.isEmpty() ? "" : " where " + required));
  }

  private static String own(String column) {
    return RowSource.TABLE + "." + column;
  }

  /** The name of the column after line, key and those before it. */
  private static String next(List<SqlFragment> columns) {
    return WorkTableSql.column(columns.size() - 2);
  }

  @Override
  public String column(ColumnReference reference) {
    return links.stream()
        .filter(link -> link.link().relation().name().equals(reference.source()))
        .map(link -> link.column(reference.column()))
        .findFirst()
        .orElseGet(() -> primary.column(reference));
  }

  @Override
  public String row() {
    return primary.row();
  }

  @Override
  public String line() {
    return primary.line();
  }
}
