package dev.tributary.adapters.out.postgres.run;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tributary.adapters.sql.NumberBlock;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.change.Topic;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.waiting.WakeUpQueue;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.WakeUp.ChildEnded;
import dev.tributary.domain.workflow.RevisionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Stores runs and their tasks on the connection of the present transaction. */
@ApplicationScoped
public class PostgresRuns implements Runs {
  private static final int TASK_NUMBERS = 100;
  private static final int MOST_PARENTS = 100;

  /** What is executed again. */
  private static final String ADD_TASKS = TaskRows.ADD.formatted("?::uuid", "?::timestamptz", "");

  /** One statement, so that run and tasks are of the same instant. */
  private static final String FIND =
      """
      select r.revision_id, r.version, r.state as run_state, r.parameters, r.test, %s
      from tributary.run r join tributary.task t on t.run_id = r.id
      where r.id = ? order by t.place, t.activation
      """
          .formatted(TaskRows.COLUMNS);

  /** Not FOR UPDATE: rows that refer to the run may be added meanwhile. */
  private static final String LOCK = "select id from tributary.run where id = ? for no key update";

  private static final String FOLLOW =
      "update tributary.run set revision_id = ?, revision = ? where id = ?";

  private static final String CHILDREN =
      """
      select id, origin_activity from tributary.run
      where origin_run = ? and trigger_kind = 'PARENT_RUN' and ended_at is null order by id
      """;

  private static final String REVISION = "select revision from tributary.run where id = ?";

  private static final String RECORD =
      """
      insert into tributary.run_command (run_id, command, activity, by_whom, at)
      values (?, ?, ?, ?, ?)
      """;

  /** The command of a signal that has woken a run. */
  private static final String SIGNAL = "SIGNAL";

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final NumberBlock taskNumbers;
  private final StartableWorkflows workflows;
  private final LiveChanges changes;
  private final WakeUpQueue wakeUps;
  private final RunRows rows;

  public PostgresRuns(
      DataSource dataSource,
      StartableWorkflows workflows,
      LiveChanges changes,
      WakeUpQueue wakeUps,
      RunConfig settings) {
    this.sql = new Sql(dataSource);
    this.taskNumbers = new NumberBlock(sql, "tributary.task_number", TASK_NUMBERS);
    this.workflows = workflows;
    this.changes = changes;
    this.wakeUps = wakeUps;
    this.rows = new RunRows(settings);
  }

  @Override
  public RunId newId() {
    return new RunId(ids.generate());
  }

  @Override
  public List<TaskId> newTaskIds(int count) {
    return Stream.generate(() -> new TaskId(taskNumbers.next())).limit(count).toList();
  }

  @Override
  public void add(WorkflowRun run, RunOrigin origin) {
    // Sent with what waits, so that many starts in one transaction send the same text each.
    sql.update(rows.added(run, origin));
    run.stored(0);
    changed(run);
  }

  @Override
  public Optional<WorkflowRun> find(RunId id) {
    List<StoredTask> rows = sql.list(FIND, StoredTask::of, id.value());
    return rows.stream()
        .findFirst()
        .map(first -> read(id, first, rows.stream().map(StoredTask::task).toList()));
  }

  private WorkflowRun read(RunId id, StoredTask first, List<ActivityTask> tasks) {
    WorkflowRun run =
        new WorkflowRun(
            id, workflows.definition(first.revision()), first.parameters(), first.state(), tasks);
    run.stored(first.version());
    first.test().ifPresent(run::testedAs);
    return run;
  }

  /** Read after the lock is held, so that it is the newest version. */
  @Override
  public Optional<WorkflowRun> locked(RunId id) {
    return sql.first(LOCK, row -> id, id.value()).flatMap(this::find);
  }

  @Override
  public boolean save(WorkflowRun run, Instant now) {
    Optional<Trigger.Kind> saved =
        sql.first(rows.saved(run, now), row -> Trigger.Kind.valueOf(row.text("trigger_kind")));
    if (saved.isPresent() && !run.addedTasks().isEmpty()) {
      sql.later(ADD_TASKS, run.id().value(), now, TaskRows.added(run));
    }
    if (saved.isPresent()) {
      run.stored(run.version() + 1);
      changed(run);
    }
    if (run.state().ended() && saved.filter(Trigger.Kind.PARENT_RUN::equals).isPresent()) {
      wakeParent(run);
    }
    return saved.isPresent();
  }

  /** By a statement of its own, after the row lock: a wait that began meanwhile is seen. */
  private void wakeParent(WorkflowRun child) {
    sql.list(
            PostgresWaits.WAITING_FOR,
            PostgresWaits::waiter,
            SuspensionJson.runKey(child.id().value()),
            MOST_PARENTS)
        .forEach(parent -> wakeUps.enqueue(parent, new ChildEnded(child.state().name())));
  }

  @Override
  public List<Child> children(RunId parent) {
    return sql.list(
        CHILDREN,
        row -> new Child(new RunId(row.uuid("id")), new ActivityId(row.text("origin_activity"))),
        parent.value());
  }

  @Override
  public int revision(RunId run) {
    return sql.first(REVISION, row -> row.integer("revision"), run.value()).orElseThrow();
  }

  @Override
  public void follow(RunId run, RevisionId revision, int number) {
    sql.update(FOLLOW, revision.value(), number, run.value());
  }

  @Override
  public void record(RunId run, RunCommand command, String by, Instant now) {
    sql.later(
        RECORD, run.value(), command.kind(), command.activity().map(ActivityId::value), by, now);
  }

  @Override
  public void signalled(RunId run, String by, Instant now) {
    sql.later(RECORD, run.value(), SIGNAL, Optional.empty(), by, now);
  }

  private void changed(WorkflowRun run) {
    changes.changed(Topic.of(run.id()));
    if (run.state().ended()) {
      changes.changed(Topic.ofEnd(run.id()));
    }
  }

  /** A task with what its run holds. */
  private record StoredTask(
      RevisionId revision,
      long version,
      RunState state,
      Variables parameters,
      Optional<TestRun> test,
      ActivityTask task) {
    static StoredTask of(SqlRow row) {
      return new StoredTask(
          new RevisionId(row.uuid("revision_id")),
          row.number("version"),
          RunState.valueOf(row.text("run_state")),
          RunJson.variables(row.text("parameters")),
          row.optionalText("test").map(TestRunJson::read),
          TaskRows.read(row));
    }
  }
}
