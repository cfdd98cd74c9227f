package dev.tributary.adapters.out.postgres.fileimport;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.change.Topic;
import dev.tributary.application.fileimport.FileImports;
import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.fileimport.ReceivedFile;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportStage;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Imports as rows; a claim is their attempt. */
@ApplicationScoped
public class PostgresFileImports implements FileImports {
  private static final String RECEIVE =
      """
      insert into tributary.file_import
        (id, resource, file_name, state, created_kind, created_by, created_address,
         created_at, touched_at)
      values (?, ?, ?, 'RECEIVING', lower(?), ?, ?, ?, now())
      """;

  private static final String ACCEPT =
      """
      update tributary.file_import
      set state = 'RECEIVED', plan = ?::jsonb, file_bytes = ?, sha256 = ?, created_at = ?
      where id = ? and state = 'RECEIVING'
      """;

  private static final String STATE =
      "select state from tributary.file_import where id = ? for update";

  private static final String CLAIM =
      """
      update tributary.file_import
      set attempt = attempt + 1, state = stage, node = ?, started_at = coalesce(started_at, ?),
          deaths = deaths + (case when node <> ? then 1 else 0 end)
      where id = ? and state in ('RECEIVED', 'LOADING', 'MERGING')
      returning *
      """;

  private static final String PROGRESS =
      """
      update tributary.file_import
      set stage = ?, state = ?, deaths = 0, rows_read = ?, bytes_read = ?, lines_read = ?,
          lines_merged = ?, inserted = ?, updated = ?, unchanged = ?, rejected = ?, flaws = ?,
          rejects_kept = ?, notes = ?::jsonb
      where id = ? and attempt = ? and state in ('LOADING', 'MERGING')
      """;

  private static final String RELEASE =
      """
      update tributary.file_import set node = null
      where id = ? and attempt = ? and state in ('LOADING', 'MERGING')
      """;

  private static final String END =
      """
      update tributary.file_import
      set state = ?, node = null, finished_at = ?, failure = ?, failure_arguments = ?::jsonb
      where id = ?
      """;

  private static final String REOPEN =
      """
      update tributary.file_import
      set state = 'RECEIVED', finished_at = null, failure = null, failure_arguments = null,
          deaths = 0
      where id = ? and file_kept
      """;

  private static final String OVER =
      """
      select id, number from tributary.file_import
      where id in (
        (select id from tributary.file_import where finished_at < ? order by finished_at limit ?)
        union all
        (select id from tributary.file_import where state = 'RECEIVING' and touched_at < ?
         order by touched_at limit ?))
      for update skip locked
      """;

  private static final String FILES_OVER =
      """
      select id, number from tributary.file_import
      where finished_at < ? and file_kept order by finished_at limit ? for update skip locked
      """;

  private static final String ORPHANS =
      """
      select substring(relname from 2)::bigint as number
      from pg_class
      where relnamespace = 'work'::regnamespace and relkind = 'r' and relname ~ '^i[0-9]+$'
        and not exists (
          select from tributary.file_import
          where number = substring(relname from 2)::bigint and file_kept)
      limit 5
      """;

  private static final String LIMIT_WAITING = "set local lock_timeout = '500ms'";

  private final Sql sql;
  private final LiveChanges changes;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  public PostgresFileImports(DataSource dataSource, LiveChanges changes) {
    this.sql = new Sql(dataSource);
    this.changes = changes;
  }

  /** An import and its table of rows. */
  private record Owned(UUID id, long number) {}

  @Override
  public ImportId receive(String fileName, String resource, Actor by, Instant at) {
    ImportId id = new ImportId(ids.generate());
    sql.update(RECEIVE, id.value(), resource, fileName, by.kind(), by.name(), by.address(), at);
    changed(id);
    return id;
  }

  @Override
  public void accept(ImportId id, ImportPlan plan, ReceivedFile file, Instant at) {
    int accepted =
        sql.update(ACCEPT, ImportJson.plan(plan), file.bytes(), file.sha256(), at, id.value());
    if (accepted == 0) {
      throw new IllegalStateException("the file of import %s is not arriving".formatted(id));
    }
    changed(id);
  }

  @Override
  public void remove(ImportId id) {
    sql.update("delete from tributary.file_import where id = ?", id.value());
    changed(id);
  }

  @Override
  public Optional<ImportState> locked(ImportId id) {
    return sql.first(STATE, row -> ImportState.valueOf(row.text("state")), id.value());
  }

  @Override
  public Optional<ImportClaim> claim(ImportId id, String node, Instant at) {
    Optional<ImportClaim> claim = sql.first(CLAIM, ImportRow::claim, node, at, node, id.value());
    claim.ifPresent(held -> changed(held.id()));
    return claim;
  }

  @Override
  public void progress(ImportClaim claim, ImportStage stage, ImportCounts counts) {
    int held =
        sql.update(
            PROGRESS,
            stage,
            stage.state(),
            counts.read(),
            counts.bytes(),
            counts.lines(),
            counts.merged(),
            counts.inserted(),
            counts.updated(),
            counts.unchanged(),
            counts.rejected(),
            counts.flaws(),
            counts.storedRejects(),
            ImportJson.notes(counts.notes()),
            claim.id().value(),
            claim.attempt());
    confirm(claim, held);
  }

  @Override
  public void release(ImportClaim claim) {
    confirm(claim, sql.update(RELEASE, claim.id().value(), claim.attempt()));
  }

  @Override
  public void end(ImportId id, ImportState state, Optional<Message> failure, Instant at) {
    sql.update(
        END, state, at, failure.map(Message::key), failure.map(ImportJson::arguments), id.value());
    changed(id);
  }

  @Override
  public boolean reopen(ImportId id) {
    boolean reopened = sql.update(REOPEN, id.value()) > 0;
    changed(id);
    return reopened;
  }

  @Override
  public int removeBefore(Instant ended, Instant idle, int most) {
    sql.update(LIMIT_WAITING);
    List<Owned> over = sql.list(OVER, PostgresFileImports::owned, ended, most, idle, most);
    over.forEach(
        owned -> {
          sql.update(StagingSql.drop(owned.number()));
          remove(new ImportId(owned.id()));
        });
    return over.size();
  }

  @Override
  public int removeFilesBefore(Instant ended, int most) {
    List<Owned> over = sql.list(FILES_OVER, PostgresFileImports::owned, ended, most);
    over.forEach(
        owned -> {
          sql.update(StagingSql.drop(owned.number()));
          sql.update("delete from tributary.file_import_part where import_id = ?", owned.id());
          sql.update("update tributary.file_import set file_kept = false where id = ?", owned.id());
        });
    return over.size();
  }

  @Override
  public int dropOrphans() {
    List<Long> orphans = sql.list(ORPHANS, row -> row.number("number"));
    orphans.forEach(number -> sql.update(StagingSql.drop(number)));
    return orphans.size();
  }

  private static Owned owned(SqlRow row) {
    return new Owned(row.uuid("id"), row.number("number"));
  }

  private void confirm(ImportClaim claim, int held) {
    if (held == 0) {
      throw new ClaimLost("import " + claim.id());
    }
    changed(claim.id());
  }

  private void changed(ImportId id) {
    changes.changed(Topic.of(id));
  }
}
