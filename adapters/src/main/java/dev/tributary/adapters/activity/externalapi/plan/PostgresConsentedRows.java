package dev.tributary.adapters.activity.externalapi.plan;

import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.personal.ConsentedRows;
import dev.tributary.application.resource.Resources;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.Sharing.WithConsent;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows with a consent by one statement. */
@ApplicationScoped
public class PostgresConsentedRows implements ConsentedRows {
  private final RowSelectionStore stored;
  private final Resources resources;

  public PostgresConsentedRows(RowSelectionStore stored, Resources resources) {
    this.stored = stored;
    this.resources = resources;
  }

  @Override
  public WorkTable select(
      WorkTable rows, WithConsent consent, NewTable into, ActivityContext context) {
    Resource resource =
        rows.structure()
            .population()
            .flatMap(population -> resources.find(population.resource()))
            .orElseThrow();
    return stored.store(rows, consented(rows, resource, consent), into, context);
  }

  private static SqlFragment consented(WorkTable rows, Resource resource, WithConsent consent) {
    RowSource source = RowSource.of(resource);
    String column =
        source.column(new ColumnReference(Resource.SOURCE, consent.column(), ValueType.BOOLEAN));
    return SqlFragment.of(RowSelectionStore.numbered(rows.structure()) + " from ")
        .then(WorkTableSql.source(rows))
        .then(" arriving where exists (select from ")
        .then(source.from())
        .then(
            " where %s = arriving.%s and %s = ?)"
                .formatted(source.resourceKey(), WorkTableSql.KEY, column),
            consent.given());
  }
}
