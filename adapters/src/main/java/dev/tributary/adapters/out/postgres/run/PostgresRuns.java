package dev.tributary.adapters.out.postgres.run;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.change.Topic;
import dev.tributary.application.run.RunCommand;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.RevisionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Stores runs and their tasks on the connection of the present transaction. */
@ApplicationScoped
public class PostgresRuns implements Runs {
  private static final String NEW_TASK_IDS =
      "select nextval('tributary.task_number') as id from generate_series(1, ?)";
  private static final String ADD =
      """
      insert into tributary.run
        (id, workflow, workflow_label, revision_id, revision, state, parameters, started_by,
         created_at, ended_at, purge_at)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
      """;

  /** Not FOR UPDATE: rows that refer to the run may be added meanwhile. */
  private static final String LOCK =
      """
      select revision_id, state, parameters from tributary.run where id = ? for no key update
      """;

  private static final String SAVE =
      """
      update tributary.run
      set state = ?, version = version + 1, ended_at = ?, purge_at = ?,
          started_at = coalesce(started_at, ?)
      where id = ?
      """;
  private static final String RECORD =
      "insert into tributary.run_command (run_id, command, by_whom, at) values (?, ?, ?, ?)";

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final TaskRows tasks;
  private final DefinitionCache definitions;
  private final LiveChanges changes;
  private final Duration history;

  public PostgresRuns(
      DataSource dataSource,
      StartableWorkflows workflows,
      LiveChanges changes,
      RunConfig settings) {
    this.sql = new Sql(dataSource);
    this.tasks = new TaskRows(sql);
    this.definitions = new DefinitionCache(workflows);
    this.changes = changes;
    this.history = settings.history();
  }

  @Override
  public RunId newId() {
    return new RunId(ids.generate());
  }

  @Override
  public List<TaskId> newTaskIds(int count) {
    return sql.list(NEW_TASK_IDS, row -> new TaskId(row.number("id")), count);
  }

  @Override
  public void add(WorkflowRun run, RunOrigin origin) {
    Optional<Instant> ended = run.state().ended() ? Optional.of(origin.at()) : Optional.empty();
    sql.update(
        ADD,
        run.id().value(),
        run.definition().name().value(),
        run.definition().label(),
        origin.revision().value(),
        origin.number(),
        run.state(),
        RunJson.variables(run.parameters()),
        origin.startedBy(),
        origin.at(),
        ended,
        ended.map(at -> purgeAt(run, at)));
    tasks.add(run, origin.at());
    changes.changed(Topic.of(run.id()));
  }

  @Override
  public Optional<WorkflowRun> locked(RunId id) {
    return sql.first(LOCK, RunRow::of, id.value()).map(row -> load(id, row));
  }

  @Override
  public void save(WorkflowRun run, Instant now) {
    Optional<Instant> ended = run.state().ended() ? Optional.of(now) : Optional.empty();
    Optional<Instant> began = run.state() == RunState.QUEUED ? Optional.empty() : Optional.of(now);
    sql.update(
        SAVE, run.state(), ended, ended.map(at -> purgeAt(run, at)), began, run.id().value());
    run.changedTasks().forEach(task -> tasks.save(run, task));
    changes.changed(Topic.of(run.id()));
  }

  @Override
  public void record(RunId run, RunCommand command, String by, Instant now) {
    sql.update(RECORD, run.value(), command, by, now);
  }

  private Instant purgeAt(WorkflowRun run, Instant ended) {
    return ended.plus(run.definition().options().history().orElse(history));
  }

  private WorkflowRun load(RunId id, RunRow row) {
    List<ActivityTask> stored = tasks.of(id);
    return new WorkflowRun(
        id, definitions.of(row.revision()), row.parameters(), row.state(), stored);
  }

  private record RunRow(RevisionId revision, RunState state, Variables parameters) {
    static RunRow of(SqlRow row) {
      return new RunRow(
          new RevisionId(row.uuid("revision_id")),
          RunState.valueOf(row.text("state")),
          RunJson.variables(row.text("parameters")));
    }
  }
}
