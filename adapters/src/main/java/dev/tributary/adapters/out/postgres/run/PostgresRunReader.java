package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.out.postgres.worktable.PageBytes;
import dev.tributary.adapters.out.postgres.worktable.WorkTableRows;
import dev.tributary.adapters.sql.BoundedList.Reading;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.history.RunFilter;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads runs into the views that console and API show. */
@ApplicationScoped
public class PostgresRunReader implements RunReader {
  private static final String FAILURE =
      """
      left join lateral (
        select t.activity, t.failure from tributary.task t
        where t.run_id = r.id and t.failure is not null and %s
        order by t.failure ->> 'resolution' = 'SUSPENDED' desc, t.ended_at limit 1) f on true
      """
          .formatted(TaskRows.NEWEST);

  /** A later revision of the workflow may have other places. */
  private static final String TASKS =
      """
      select t.*, first_value(t.place) over (partition by t.activity order by t.activation desc)
        as newest_place
      from tributary.task t where t.run_id = ? order by newest_place, t.activity, t.activation desc
      """;

  /**
   * A finished run has no failure and no place in a queue. The planner keeps one plan for this,
   * while it plans the read of any run each time.
   */
  private static final String FINISHED_RUN =
      """
      select r.*, null::text as failed_activity, null::jsonb as failure,
        null::bigint as queue_position
      from tributary.run r where r.id = ? and r.state = 'FINISHED'
      """;

  private static final String ENDED =
      "select from tributary.run where id = ? and ended_at is not null";

  private static final String JOURNAL =
      """
      select * from tributary.journal where run_id = ? and (?::bigint is null or id > ?)
      order by id limit ?
      """;
  private static final String LAST_LINE =
      """
      select * from tributary.journal where run_id = ? and activity = ? order by id desc limit 1
      """;
  private static final String TRANSITIONS =
      """
      select t.activity, o ->> 'outlet' as outlet, (o ->> 'table')::bigint as work_table,
        (o ->> 'rows')::bigint as rows, w.state, w.storage, w.structure
      from tributary.task t
      cross join jsonb_array_elements(t.outputs) with ordinality as left_by(o, place)
      left join tributary.work_table w on w.id = (o ->> 'table')::bigint
      where t.run_id = ? and %s order by t.place, left_by.place
      """
          .formatted(TaskRows.NEWEST);

  private final Sql sql;
  private final WorkTableRows rows;
  private final StartableWorkflows workflows;
  private final String oneRun;
  private final String children;
  private final Reading<RunSummary, UUID> summary;

  public PostgresRunReader(
      DataSource dataSource, StartableWorkflows workflows, PageBytes pageBytes, RunConfig config) {
    this.sql = new Sql(dataSource);
    this.rows = new WorkTableRows(sql, pageBytes);
    this.workflows = workflows;
    String columns = columns(config.concurrency() > 0);
    this.oneRun = "select %s from tributary.run r %s where r.id = ?".formatted(columns, FAILURE);
    this.children =
        """
        select %s from tributary.run r %s
        where r.origin_run = ? and r.trigger_kind = 'PARENT_RUN' order by r.id desc limit ?
        """
            .formatted(columns, FAILURE);
    this.summary = new Reading<>(columns, FAILURE, RunRecords::summary, run -> run.id().value());
  }

  /**
   * With the place of a run among those that wait.
   *
   * @param ofAll whether those of all workflows wait for the same room
   */
  private static String columns(boolean ofAll) {
    return """
    r.*, f.activity as failed_activity, f.failure,
    case when r.admission = 'WAITING' then (
      select count(*) from tributary.run q
      where q.admission = 'WAITING' and (q.workflow = r.workflow or %s)
        and (q.trigger_kind = 'PARENT_RUN', q.priority, r.admission_number)
          >= (r.trigger_kind = 'PARENT_RUN', r.priority, q.admission_number)) end as queue_position
    """
        .formatted(ofAll);
  }

  @Override
  public ListPage<RunSummary, RunId> runs(RunFilter filter, Optional<RunId> after, int limit) {
    return RunRanges.of(filter).page(sql, summary, after.map(RunId::value), limit).at(RunId::new);
  }

  @Override
  public Optional<RunDetail> run(RunId run) {
    return sql.first(FINISHED_RUN, RunRecords::detail, run.value())
        .or(() -> sql.first(oneRun, RunRecords::detail, run.value()));
  }

  @Override
  public boolean hasEnded(RunId run) {
    return sql.first(ENDED, _ -> true, run.value()).isPresent();
  }

  @Override
  public List<RunSummary> children(RunId run, int limit) {
    return sql.list(children, RunRecords::summary, run.value(), limit);
  }

  @Override
  public List<TaskView> tasks(RunId run) {
    return sql.list(TASKS, RunRecords::task, run.value());
  }

  @Override
  public ListPage<JournalLine, Long> journal(RunId run, Optional<Long> after, int limit) {
    List<JournalLine> lines =
        sql.list(JOURNAL, RunRecords::line, run.value(), after, after, limit + 1);
    return ListPage.of(lines, limit, JournalLine::id);
  }

  @Override
  public Optional<JournalLine> lastLine(RunId run, ActivityId activity) {
    return sql.first(LAST_LINE, RunRecords::line, run.value(), activity.value());
  }

  @Override
  public List<TransitionView> transitions(RunId run) {
    return run(run)
        .map(found -> stored(run, definition(found.summary().revisionId())))
        .orElseGet(List::of);
  }

  @Override
  public Optional<TransitionView> transition(RunId run, ActivityId from, Outlet outlet) {
    return transitions(run).stream()
        .filter(view -> view.from().equals(from) && view.outlet().equals(outlet))
        .findFirst();
  }

  @Override
  public Optional<WorkTableStructure> structure(RunId run, ActivityId from, Outlet outlet) {
    return transition(run, from, outlet).flatMap(TransitionView::table).map(WorkTable::structure);
  }

  @Override
  public ListPage<Row, Long> rows(
      RunId run, ActivityId from, Outlet outlet, Optional<Long> after, int limit) {
    TransitionView found =
        transition(run, from, outlet)
            .orElseThrow(
                () -> new NotFound(RunErrorCode.NO_SUCH_TRANSITION, from.value(), outlet.name()));
    if (found.table().isEmpty()) {
      return new ListPage<>(List.of(), Optional.empty());
    }
    if (!found.rowsKept()) {
      throw new NotFound(RunErrorCode.ROWS_NOT_KEPT, from.value(), outlet.name());
    }
    return rows.read(found.table().get(), after.orElse(0L), limit);
  }

  private List<TransitionView> stored(RunId run, WorkflowDefinition definition) {
    return sql.list(TRANSITIONS, row -> RunRecords.transition(row, definition), run.value());
  }

  private WorkflowDefinition definition(RevisionId revision) {
    return workflows.definition(revision);
  }
}
