package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.admission.Admissions;
import dev.tributary.domain.admission.Admission.Load;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Reads the runs that count for a limit by their partial indexes. */
@ApplicationScoped
public class PostgresAdmissions implements Admissions {
  private static final Logger LOG = Logger.getLogger(PostgresAdmissions.class);

  /** Distinguishes these advisory locks from others. */
  static final int SPACE = 0x72756e73;

  /**
   * Of those who follow up ends. Not that of admissions: a start waits for it with a schedule
   * locked, which an end that disarms the workflow removes.
   */
  private static final int ENDS_SPACE = 0x656e6473;

  private static final String LOCK = "select pg_advisory_xact_lock(?, hashtext(?))::text as held";

  static final String LOCK_SOON = "select tributary.lock_soon(?, ?) as held";

  private static final String LOAD =
      """
      select count(*) filter (where admission = 'AT_WORK') as at_work,
        count(*) filter (where admission = 'WAITING') as waiting
      from tributary.run where workflow = ? and admission is not null
      """;

  /**
   * Not more than the limit of the installation is counted. A run that another one has started
   * takes part in the room of that one.
   */
  private static final String COUNTED =
      """
      select count(*) as counted from (
        select from tributary.run
        where admission = any (?) and trigger_kind <> 'PARENT_RUN' limit ?) as counted
      """;

  private static final String OPEN =
      """
      select workflow from tributary.run where admission in ('WAITING', 'ENDED')
      group by workflow order by max(priority) desc, min(admission_number)
      """;

  private static final String WAITING =
      """
      select id, trigger_kind, revision_id from tributary.run
      where workflow = ? and admission = 'WAITING'
      order by (trigger_kind = 'PARENT_RUN') desc, priority desc, admission_number limit ?
      """;

  /** Of each revision and trigger only the last one is read, as the index has it first. */
  private static final String NEWEST =
      """
      with recursive newest as (
        (select id, trigger_kind, revision_id, admission_number from tributary.run
         where workflow = ? and admission = 'WAITING'
         order by revision_id, trigger_kind, admission_number desc limit 1)
        union all
        select next.* from newest cross join lateral (
          select r.id, r.trigger_kind, r.revision_id, r.admission_number from tributary.run r
          where r.workflow = ? and r.admission = 'WAITING'
            and (r.revision_id, r.trigger_kind) > (newest.revision_id, newest.trigger_kind)
          order by r.revision_id, r.trigger_kind, r.admission_number desc limit 1) as next)
      select id, trigger_kind, revision_id from newest order by admission_number desc
      """;

  private static final String TAKE_ENDED =
      """
      with ended as (
        select id from tributary.run where workflow = ? and admission = 'ENDED'
        order by end_number limit ? for no key update),
      taken as (
        update tributary.run set admission = null, end_followed = true
        where id in (select id from ended)
        returning id, state, revision_id, end_number)
      select * from taken order by end_number
      """;

  private static final String UNENDED_BEFORE =
      """
      select id from tributary.run
      where workflow = ? and admission in ('WAITING', 'AT_WORK')
        and admission_number < (select admission_number from tributary.run where id = ?)
      order by admission_number
      """;

  private final Sql sql;
  private final int concurrency;

  public PostgresAdmissions(DataSource dataSource, RunConfig config) {
    this.sql = new Sql(dataSource);
    this.concurrency = config.concurrency();
  }

  @Override
  public void lock(WorkflowName workflow) {
    sql.inTransaction().later(LOCK, SPACE, lockName(workflow));
  }

  @Override
  public LockOutcome lockSoon(WorkflowName workflow) {
    String name = lockName(workflow);
    if (sql.first(LOCK_SOON, row -> row.isTrue("held"), SPACE, name).orElseThrow()) {
      return LockOutcome.LOCKED;
    }
    LOG.debugf("others decide about runs: the lock '%s' is held", name);
    return isOfAll() ? LockOutcome.INSTALLATION_BUSY : LockOutcome.WORKFLOW_BUSY;
  }

  private String lockName(WorkflowName workflow) {
    return isOfAll() ? "" : workflow.value();
  }

  /** With a limit of the installation every decision depends on all runs. */
  private boolean isOfAll() {
    return concurrency > 0;
  }

  @Override
  public Load load(WorkflowName workflow) {
    boolean room = hasRoom("AT_WORK", "WAITING");
    return sql.first(
            LOAD,
            row -> new Load(row.integer("at_work"), row.integer("waiting"), room),
            workflow.value())
        .orElseThrow();
  }

  @Override
  public boolean hasRoom(WaitingRun waiting) {
    return waiting.trigger() == Trigger.Kind.PARENT_RUN || hasRoom("AT_WORK");
  }

  private boolean hasRoom(String... states) {
    return concurrency == 0
        || sql.first(COUNTED, row -> row.integer("counted"), (Object) states, concurrency)
                .orElseThrow()
            < concurrency;
  }

  @Override
  public List<WorkflowName> open() {
    return sql.list(OPEN, row -> new WorkflowName(row.text("workflow")));
  }

  @Override
  public List<WaitingRun> waiting(WorkflowName workflow, int limit) {
    return sql.list(WAITING, PostgresAdmissions::waiting, workflow.value(), limit);
  }

  @Override
  public List<WaitingRun> newest(WorkflowName workflow) {
    return sql.list(NEWEST, PostgresAdmissions::waiting, workflow.value(), workflow.value());
  }

  @Override
  public List<EndedRun> takeEnded(WorkflowName workflow, int limit) {
    sql.list(LOCK, row -> row.text("held"), ENDS_SPACE, workflow.value());
    return sql.list(
        TAKE_ENDED,
        row -> new EndedRun(id(row), RunState.valueOf(row.text("state")), revision(row)),
        workflow.value(),
        limit);
  }

  @Override
  public List<RunId> unendedBefore(WorkflowName workflow, RunId newest) {
    return sql.list(UNENDED_BEFORE, PostgresAdmissions::id, workflow.value(), newest.value());
  }

  private static WaitingRun waiting(SqlRow row) {
    Trigger.Kind trigger = Trigger.Kind.valueOf(row.text("trigger_kind"));
    return new WaitingRun(id(row), trigger, revision(row));
  }

  private static RunId id(SqlRow row) {
    return new RunId(row.uuid("id"));
  }

  private static RevisionId revision(SqlRow row) {
    return new RevisionId(row.uuid("revision_id"));
  }
}
