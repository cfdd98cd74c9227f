package dev.tributary.adapters.activity.enrichment;

import dev.tributary.adapters.out.postgres.expression.SqlFailures;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.activity.enrichment.RowEnrichment;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.enrichment.EnrichmentPlan;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Enrichments as one statement that joins, writes and counts. */
@ApplicationScoped
public class PostgresRowEnrichment implements RowEnrichment {
  private final Sql sql;
  private final Resources resources;
  private final StatementLimits limits;

  public PostgresRowEnrichment(DataSource dataSource, Resources resources, StatementLimits limits) {
    this.sql = SqlFailures.translated(dataSource);
    this.resources = resources;
    this.limits = limits;
  }

  @Override
  public Enriched enrich(EnrichmentPlan plan, Sets sets, WorkTable into, ActivityContext context) {
    EnrichmentSql statement =
        new EnrichmentSql(plan, sets, resources, TaskEvaluation.of(context), limits);
    return sql.within(limits.activity())
        .cancelledWith(context)
        .first(statement.statement(into), row -> enriched(row, plan.links().size()))
        .orElseThrow();
  }

  private static Enriched enriched(SqlRow row, int links) {
    List<Coverage> coverage =
        IntStream.range(0, links)
            .mapToObj(
                i ->
                    new Coverage(
                        row.number("matched" + i),
                        row.number("unmatched" + i),
                        row.number("several" + i),
                        row.texts("keys" + i)))
            .toList();
    return new Enriched(row.number("written"), coverage);
  }
}
