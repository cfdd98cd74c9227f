package dev.tributary.adapters.out.postgres.approval;

import dev.tributary.adapters.out.postgres.run.SuspensionJson;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.approval.Approvals;
import dev.tributary.application.approval.WaitingApproval;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds the tasks that wait for a person by the index of what tasks wait for. */
@ApplicationScoped
public class PostgresApprovals implements Approvals {
  private static final String WAITING =
      """
      select t.id, t.attempt, t.run_id, t.activity, t.suspension, t.began_at, r.workflow,
        r.workflow_label
      from tributary.task t join tributary.run r on r.id = t.run_id
      where t.suspension ->> 'key' = '%s' and t.state = 'WAITING'
      """
          .formatted(SuspensionJson.APPROVAL_KEY);

  static final String LIST = WAITING + " and t.id > ? order by t.id limit ?";
  private static final String ONE = WAITING + " and t.id = ? and t.attempt = ?";

  static final String COUNT =
      """
      select count(*) as waiting from (
        select from tributary.task t
        where t.suspension ->> 'key' = '%s' and t.state = 'WAITING' limit ?) waits
      """
          .formatted(SuspensionJson.APPROVAL_KEY);

  private static final String RUN = "select run_id from tributary.task where id = ?";

  /**
   * The names of persons and keys, as actors are named; a key also stands for the person or key
   * that created it. Who is behind a run is behind those that it has led to.
   */
  private static final String INITIATOR =
      """
      with recursive chain(id) as (
        select ?::uuid
        union
        select r.origin_run from chain join tributary.run r on r.id = chain.id
          where r.origin_run is not null),
      run as (select r.* from chain join tributary.run r on r.id = chain.id),
      key(actor, creator) as (
        select name || ' (' || prefix || '…)', created_by from tributary.api_key),
      initiator(name) as (
        select started_by from run where trigger_kind in ('PERSON', 'KEY', 'PARENT_RUN')
        union select initiator from run where initiator is not null
        union select by_whom from tributary.run_command c join run r on r.id = c.run_id
          where c.command not in ('STOP', 'PAUSE')
        union select published_by from tributary.revision v join run r on r.revision_id = v.id
        union select key.creator from key join initiator i on i.name = key.actor),
      actor(name) as (
        select ?::text
        union select key.creator from key join actor a on a.name = key.actor)
      select exists (select from actor join initiator using (name)) as is_initiator
      """;

  private final Sql sql;

  public PostgresApprovals(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<WaitingApproval> waiting(Optional<TaskId> after, int limit) {
    return sql.list(LIST, PostgresApprovals::read, after.map(TaskId::value).orElse(0L), limit);
  }

  @Override
  public int count(int most) {
    return sql.first(COUNT, row -> (int) row.number("waiting"), most).orElseThrow();
  }

  @Override
  public Optional<WaitingApproval> find(ApprovalId id) {
    return sql.first(ONE, PostgresApprovals::read, id.task().value(), id.attempt());
  }

  @Override
  public Optional<RunId> run(TaskId task) {
    return sql.first(RUN, row -> new RunId(row.uuid("run_id")), task.value());
  }

  @Override
  public boolean isInitiator(Actor actor, RunId run) {
    return sql.first(INITIATOR, row -> row.isTrue("is_initiator"), run.value(), actor.name())
        .orElseThrow();
  }

  private static WaitingApproval read(SqlRow row) {
    return new WaitingApproval(
        new ApprovalId(new TaskId(row.number("id")), row.integer("attempt")),
        new RunId(row.uuid("run_id")),
        new WorkflowName(row.text("workflow")),
        row.text("workflow_label"),
        new ActivityId(row.text("activity")),
        SuspensionJson.read(row.text("suspension")).waitsFor(),
        row.instant("began_at"));
  }
}
