package dev.tributary.adapters.out.postgres.run;

import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.admission.RunLimits.Start;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.run.data.RecipientEntries;
import dev.tributary.domain.worktable.WorkTable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements that write the row of a run with those of its tasks. */
final class RunRows {
  /** Of a run that counts. */
  private static final String NUMBER =
      "case when ?::text is not null then nextval('tributary.admission_number') end";

  /** Of an end that counts. */
  private static final String END_NUMBER =
      "case when ?::text = 'ENDED' then nextval('tributary.end_number') end";

  /** The run, then its tasks. */
  private static final String ADD =
      """
      with added as (
        insert into tributary.run
          (id, workflow, workflow_label, revision_id, revision, state, parameters,
           trigger_kind, started_by, starter_label, initiator, origin_run, origin_activity, created_at, started_at,
           ended_at, purge_at, priority, admission, admission_number, end_number, overdue_at, test)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?,
           coalesce(?, (select coalesce(led.initiator, led.started_by)
                        from tributary.run led where led.id = ?)),
           ?, ?, ?, ?, ?, ?, ?, ?, %s, %s, now() + make_interval(secs => ?), ?::jsonb) returning id, created_at)
      """
              .formatted(NUMBER, END_NUMBER)
          + TaskRows.ADD.formatted("added.id", "added.created_at", "added,");

  /** A command that leaves a failed run failed does not prolong it. */
  private static final String SAVE_RUN =
      """
      with saved as (
        update tributary.run
        set state = ?, version = version + 1, started_at = coalesce(started_at, ?),
            ended_at = case when state = ? then ended_at else ?::timestamptz end,
            purge_at = case when state = ? then purge_at else ?::timestamptz end,
            admission = case when state = ? and ended_at is not null then admission
                             when ? and (end_followed or trigger_kind <> all (?)) then null
                             else ? end,
            admission_number = coalesce(admission_number, %s),
            end_number = coalesce(end_number, %s),
            overdue_at = case when ? then null
                              when started_at is not null and ended_at is null and state <> 'QUEUED'
                                and overdue_at is distinct from 'infinity' then overdue_at
                              else case when ? then now() else 'infinity' end
                                + make_interval(secs => ?) end,
            people = \
      """
          .formatted(NUMBER, END_NUMBER);

  /**
   * Nothing is saved when the run has another version. The array lets the planner expect a few
   * tasks, so that it finds them by their key however many are stored.
   */
  private static final String SAVE_TASKS =
      """

        where id = ? and version = ? returning id, trigger_kind),
      tasks as (
        update tributary.task
        set state = t.state, strand = t.strand, node = t.node, attempt = t.attempt,
            deaths = t.deaths, variables = t.variables, outputs = t.outputs,
            first_claim = t.first_claim, began_at = t.began_at, ended_at = t.ended_at,
            alert_at = t.alert_at, failure = t.failure, intervention = t.intervention,
            suspension = t.suspension
        from saved, unnest(?::jsonb[]) as changed(task), jsonb_to_record(changed.task) as t(
          id bigint, state text, strand bigint, node text, attempt integer, deaths integer,
          variables jsonb, outputs jsonb, first_claim timestamptz, began_at timestamptz,
          ended_at timestamptz, alert_at timestamptz, failure jsonb, intervention text,
          suspension jsonb)
        where tributary.task.id = t.id)
      select trigger_kind from saved
      """;

  /** What starts the runs whose ends count. */
  private static final String[] COUNTED =
      Arrays.stream(Trigger.Kind.values())
          .filter(RunRows::counts)
          .map(Trigger.Kind::name)
          .toArray(String[]::new);

  private final RunConfig settings;

  RunRows(RunConfig settings) {
    this.settings = settings;
  }

  SqlFragment added(WorkflowRun run, RunOrigin origin) {
    Trigger trigger = origin.trigger();
    Optional<Instant> ended = run.state().ended() ? Optional.of(origin.at()) : Optional.empty();
    Optional<String> admission =
        admission(run).filter(_ -> ended.isEmpty() || counts(trigger.kind()));
    return SqlFragment.of(
        ADD,
        run.id().value(),
        run.definition().name().value(),
        run.definition().label(),
        origin.revision().value(),
        origin.number(),
        run.state(),
        RunJson.variables(run.parameters()),
        trigger.kind(),
        trigger.name(),
        Optional.of(trigger.shownName(run.definition()))
            .filter(shown -> !shown.equals(trigger.name())),
        origin.initiator(),
        origin(trigger),
        origin(trigger),
        trigger.origin().map(Origin::activity).map(ActivityId::value),
        origin.at(),
        Optional.of(origin.at()).filter(at -> run.state() != RunState.QUEUED),
        ended,
        ended.map(at -> purgeAt(run, at)),
        run.priority().rank(),
        admission,
        admission,
        admission,
        run.state() == RunState.QUEUED || ended.isPresent() ? Optional.empty() : maxSeconds(run),
        run.test().map(TestRunJson::write),
        TaskRows.added(run));
  }

  /** Saves a run that is still of its version, and returns what started it. */
  SqlFragment saved(WorkflowRun run, Instant now) {
    Optional<Instant> ended = run.state().ended() ? Optional.of(now) : Optional.empty();
    Optional<Instant> began =
        switch (run.state()) {
          case QUEUED, PAUSED -> Optional.empty();
          case RUNNING, WAITING, FINISHED, FINISHED_WITH_WARNINGS, FAILED, STOPPED ->
              Optional.of(now);
        };
    Optional<String> admission = admission(run);
    return SqlFragment.of(
            SAVE_RUN,
            run.state(),
            began,
            run.state(),
            ended,
            run.state(),
            ended.map(at -> purgeAt(run, at)),
            run.state(),
            ended.isPresent(),
            COUNTED,
            admission,
            admission,
            admission,
            ended.isPresent(),
            began.isPresent(),
            maxSeconds(run))
        .then(people(run))
        .then(SAVE_TASKS, run.id().value(), run.version(), TaskRows.changed(run));
  }

  private static boolean counts(Trigger.Kind trigger) {
    return trigger.start() != Start.COMMANDED;
  }

  /** Empty for a run that counts for no limit. An end counts where errors in a row are limited. */
  private Optional<String> admission(WorkflowRun run) {
    if (run.test().isPresent()) {
      return Optional.empty();
    }
    if (!run.awaitsAdmission() && settings.concurrency() == 0 && !run.definition().countsRuns()) {
      return Optional.empty();
    }
    if (!run.state().ended()) {
      return Optional.of(run.awaitsAdmission() ? "WAITING" : "AT_WORK");
    }
    return Optional.of("ENDED")
        .filter(_ -> run.definition().options().limits().consecutiveErrors() > 0)
        .filter(_ -> run.state() != RunState.STOPPED);
  }

  /** Empty for a run that is never overdue. */
  private static Optional<Double> maxSeconds(WorkflowRun run) {
    return run.definition()
        .options()
        .limits()
        .maxDuration()
        .filter(_ -> run.test().isEmpty())
        .map(most -> most.toMillis() / 1e3);
  }

  private static Optional<UUID> origin(Trigger trigger) {
    return trigger.origin().map(Origin::run).map(RunId::value);
  }

  private static SqlFragment people(WorkflowRun run) {
    List<WorkTable> populations = RecipientEntries.changed(run);
    return populations.isEmpty() ? SqlFragment.of("people") : RecipientsSql.count(populations);
  }

  private Instant purgeAt(WorkflowRun run, Instant ended) {
    return ended.plus(run.definition().options().history().orElse(settings.history()));
  }
}
