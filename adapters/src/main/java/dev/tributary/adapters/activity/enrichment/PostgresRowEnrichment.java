package dev.tributary.adapters.activity.enrichment;

import dev.tributary.adapters.out.postgres.expression.SetStatement;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.activity.enrichment.RowEnrichment;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.enrichment.EnrichmentPlan;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Enrichments as one statement that joins, writes and counts. */
@ApplicationScoped
public class PostgresRowEnrichment implements RowEnrichment {
  /** Number of columns with the counts of one link. */
  private static final int PER_LINK = 4;

  private final DataSource dataSource;
  private final Resources resources;
  private final StatementLimits limits;

  public PostgresRowEnrichment(DataSource dataSource, Resources resources, StatementLimits limits) {
    this.dataSource = dataSource;
    this.resources = resources;
    this.limits = limits;
  }

  @Override
  public Enriched enrich(EnrichmentPlan plan, Sets sets, WorkTable into, ActivityContext context) {
    EnrichmentSql sql =
        new EnrichmentSql(plan, sets, resources, TaskEvaluation.of(context), limits);
    return new SetStatement(dataSource, sql.statement(into), limits.activity())
        .writeReturning(context, row -> enriched(row, plan.links().size()));
  }

  private static Enriched enriched(ResultSet row, int links) throws SQLException {
    List<Coverage> coverage = new ArrayList<>();
    for (int i = 0; i < links; i++) {
      int first = 2 + i * PER_LINK;
      coverage.add(
          new Coverage(
              row.getLong(first),
              row.getLong(first + 1),
              row.getLong(first + 2),
              texts(row.getArray(first + 3))));
    }
    return new Enriched(row.getLong(1), coverage);
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Array array)
      throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
