package dev.tributary.adapters.out.postgres.storage;

import static java.util.stream.Collectors.groupingBy;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.storage.MeasurementConfig;
import dev.tributary.application.storage.Storage;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.storage.Amount;
import dev.tributary.domain.storage.StorageFigures;
import dev.tributary.domain.storage.StorageFigures.StoredTable;
import dev.tributary.domain.storage.StoredKind;
import dev.tributary.domain.storage.StoredWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Measures by statements over all rows; the last figures are one row. */
@ApplicationScoped
public class PostgresStorage implements Storage {
  private static final int MOST_TABLES = 100;
  private static final int MOST_WORKFLOWS = 1_000;

  private static final String KEEP =
      """
      insert into tributary.storage_figures (latest, figures) values (true, ?::jsonb)
      on conflict (latest) do update set figures = excluded.figures
      """;

  private static final String LATEST = "select figures from tributary.storage_figures";

  private final Sql sql;
  private final MeasurementConfig config;

  public PostgresStorage(DataSource dataSource, MeasurementConfig config) {
    this.sql = new Sql(dataSource);
    this.config = config;
  }

  private record Stored(String workflow, StoredKind kind, Amount amount, long releasable) {
    static Stored read(SqlRow row) {
      return new Stored(
          row.text("workflow"),
          StoredKind.valueOf(row.text("kind")),
          new Amount(row.number("entries"), row.number("rows"), row.number("bytes")),
          row.number("releasable"));
    }
  }

  @Override
  public StorageFigures measure(Instant now) {
    Sql limited = sql.readOnly().within(config.longestMeasurement());
    List<StoredTable> tables =
        limited.list(
            StoredSql.TABLES,
            row -> new StoredTable(row.text("name"), row.number("bytes")),
            MOST_TABLES);
    return new StorageFigures(
        now, tables, workflows(limited.list(StoredSql.WORKFLOWS, Stored::read)));
  }

  private static List<StoredWorkflow> workflows(List<Stored> stored) {
    return stored.stream().collect(groupingBy(Stored::workflow)).entrySet().stream()
        .map(one -> workflow(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparingLong(StoredWorkflow::bytes)
                .reversed()
                .thenComparing(StoredWorkflow::workflow))
        .toList();
  }

  private static StoredWorkflow workflow(String name, List<Stored> stored) {
    Map<StoredKind, Amount> amounts = new EnumMap<>(StoredKind.class);
    stored.forEach(one -> amounts.merge(one.kind(), one.amount(), Amount::plus));
    return new StoredWorkflow(name, amounts, stored.stream().mapToLong(Stored::releasable).sum());
  }

  @Override
  public void keep(StorageFigures figures) {
    sql.update(KEEP, StorageJson.write(figures.largest(MOST_WORKFLOWS)));
  }

  @Override
  public Optional<StorageFigures> latest() {
    return sql.first(LATEST, row -> StorageJson.read(row.text("figures")));
  }

  @Override
  public long historyBytes(List<RunId> runs) {
    UUID[] ids = ids(runs);
    return sql.first(StoredSql.HISTORY_BYTES, row -> row.number("bytes"), ids, ids, ids, ids, ids)
        .orElseThrow();
  }

  @Override
  public long setBytes(List<RunId> runs) {
    return sql.first(StoredSql.SET_BYTES, row -> row.number("bytes"), (Object) ids(runs))
        .orElseThrow();
  }

  private static UUID[] ids(List<RunId> runs) {
    return runs.stream().map(RunId::value).toArray(UUID[]::new);
  }
}
