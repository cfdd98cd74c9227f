package dev.tributary.adapters.activity.enrichment;

import dev.tributary.adapters.out.postgres.expression.SqlFailures;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.activity.enrichment.RowEnrichment;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.resource.Resources;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.enrichment.EnrichmentPlan;
import dev.tributary.domain.worktable.WorkTable.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Enrichments as one statement that joins, writes and counts. Few rows of a primary set that is
 * itself small are stored as a small set.
 */
@ApplicationScoped
public class PostgresRowEnrichment implements RowEnrichment {
  private final Sql sql;
  private final Resources resources;
  private final StatementLimits limits;
  private final WorkTableStore store;

  public PostgresRowEnrichment(
      DataSource dataSource, Resources resources, StatementLimits limits, WorkTableStore store) {
    this.sql = SqlFailures.translated(dataSource);
    this.resources = resources;
    this.limits = limits;
    this.store = store;
  }

  @Override
  public Enriched enrich(EnrichmentPlan plan, Sets sets, NewTable into, ActivityContext context) {
    EnrichmentSql statement =
        new EnrichmentSql(plan, sets, resources, TaskEvaluation.of(context), limits);
    int links = plan.links().size();
    Sql limited = sql.within(context.statementTime(limits)).cancelledWith(context);
    Optional<Enriched> small =
        sets.primary().storage() == Storage.INLINE
            ? small(statement, into, links, limited)
            : Optional.empty();
    return small.orElseGet(() -> large(statement, into, links, limited));
  }

  private Optional<Enriched> small(EnrichmentSql statement, NewTable into, int links, Sql limited) {
    return limited
        .first(
            statement.small(into, store.limits()),
            row ->
                Optional.of(row)
                    .filter(found -> found.isTrue("stored"))
                    .map(found -> enriched(found, into, Storage.INLINE, links)))
        .orElseThrow();
  }

  private Enriched large(EnrichmentSql statement, NewTable into, int links, Sql limited) {
    store.create(into);
    return limited
        .first(statement.large(into), row -> enriched(row, into, Storage.TABLE, links))
        .orElseThrow();
  }

  private static Enriched enriched(SqlRow row, NewTable into, Storage storage, int links) {
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
    return new Enriched(into.filled(storage, row.number("written")), coverage);
  }
}
