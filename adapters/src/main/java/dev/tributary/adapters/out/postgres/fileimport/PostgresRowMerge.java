package dev.tributary.adapters.out.postgres.fileimport;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.fileimport.execution.RowMerge;
import dev.tributary.application.fileimport.file.ReadFileHead;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Merges by one {@code MERGE} for each batch, after the rejected rows are removed. */
@ApplicationScoped
public class PostgresRowMerge implements RowMerge {
  /** "TRIB" and "MERG" in ASCII: addresses have no unique index, so one merge at a time. */
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(1414678850, 1296388679)";

  /** A batch finds its people by their index, however the planner weighs reading all of them. */
  private static final List<String> BY_INDEX =
      List.of("set local enable_hashjoin = off", "set local enable_mergejoin = off");

  private final Sql sql;
  private final ReadFileHead heads;

  public PostgresRowMerge(DataSource dataSource, ReadFileHead heads) {
    this.sql = new Sql(dataSource);
    this.heads = heads;
  }

  @Override
  public long rejectDuplicates(ImportClaim claim, long keep) {
    sql.update("analyze " + StagingSql.table(claim.number()));
    long rejected = 0;
    for (RejectSql.Rule rule : rejects(claim).duplicates()) {
      rejected += reject(claim, rule, keep - rejected, List.of());
    }
    return rejected;
  }

  @Override
  public Merged merge(ImportClaim claim, long after, long last, long keep, Instant now) {
    sql.first(ONE_AT_A_TIME, row -> true);
    BY_INDEX.forEach(sql::update);
    long rejected = 0;
    for (RejectSql.Rule rule : rejects(claim).invalid()) {
      rejected += reject(claim, rule, keep - rejected, List.of(after, last));
    }
    return merge(claim, after, last, now, rejected);
  }

  private Merged merge(ImportClaim claim, long after, long last, Instant now, long rejected) {
    MergeSql merge = merge(claim);
    long rows = count(claim, after, last);
    return sql.first(
            merge.merge(),
            row -> {
              long inserted = row.number("inserted");
              long updated = row.number("updated");
              return new Merged(inserted, updated, rows - inserted - updated, rejected);
            },
            merge.arguments(after, last, now).toArray())
        .orElseThrow();
  }

  private long reject(ImportClaim claim, RejectSql.Rule rule, long keep, List<Long> lines) {
    List<Object> arguments = new ArrayList<>(lines);
    arguments.addAll(
        List.of(claim.id().value(), rule.header(), rule.code().id(), Math.max(0, keep)));
    return sql.first(rule.sql(), row -> row.number("rejected"), arguments.toArray()).orElseThrow();
  }

  private long count(ImportClaim claim, long after, long last) {
    return sql.first(
            "select count(*) as count from %s where line > ? and line <= ?"
                .formatted(StagingSql.table(claim.number())),
            row -> row.number("count"),
            after,
            last)
        .orElseThrow();
  }

  private RejectSql rejects(ImportClaim claim) {
    return new RejectSql(claim, merge(claim));
  }

  private MergeSql merge(ImportClaim claim) {
    ImportableColumns target = heads.importable(ImportableColumns.RESOURCE);
    return new MergeSql(claim, claim.plan().targets().stream().map(target::column).toList());
  }
}
