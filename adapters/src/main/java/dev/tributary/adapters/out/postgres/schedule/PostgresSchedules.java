package dev.tributary.adapters.out.postgres.schedule;

import dev.tributary.adapters.out.postgres.exchange.ExchangeJson;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.schedule.Schedules;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The rows of {@code tributary.armed_workflow} and {@code tributary.schedule}. */
@ApplicationScoped
public class PostgresSchedules implements Schedules {
  private static final String ARM =
      """
      insert into tributary.armed_workflow (workflow, armed_at, armed_by) values (?, ?, ?)
      on conflict (workflow) do nothing
      """;

  private static final String DISARM = "delete from tributary.armed_workflow where workflow = ?";

  private static final String FORGET = "delete from tributary.disarmed_workflow where workflow = ?";

  private static final String COUNT_ERRORS =
      """
      update tributary.armed_workflow set errors = case when ? then errors + 1 else 0 end
      where workflow = ? returning errors
      """;

  private static final String KEEP_REASON =
      """
      insert into tributary.disarmed_workflow (workflow, at, reason) values (?, ?, ?::jsonb)
      on conflict (workflow) do update set at = excluded.at, reason = excluded.reason
      """;

  private static final String DISARMED =
      "select at, reason from tributary.disarmed_workflow where workflow = ?";

  private static final String LOCK =
      """
      select name from tributary.workflow where name = ? and deleted_at is null
      for no key update
      """;

  private static final String LOCK_ARMED =
      """
      select activity from tributary.schedule where workflow = ?
      order by activity for no key update
      """;

  private static final String REMOVE_OTHERS =
      "delete from tributary.schedule where workflow = ? and activity <> all (?)";

  private static final String PLAN =
      """
      insert into tributary.schedule (workflow, activity, next_at) values (?, ?, ?)
      on conflict (workflow, activity) do update set next_at = excluded.next_at
      """;

  private static final String LOCK_DUE =
      """
      select workflow, activity, next_at, firings, missed_notified_at, missed_notified_firings,
        (select armed_by from tributary.armed_workflow a where a.workflow = s.workflow) as armed_by
      from tributary.schedule s
      where next_at <= ? order by next_at limit ? for no key update skip locked
      """;

  private static final String LOCK_AGAIN =
      """
      select activity from tributary.schedule
      where workflow = ? and activity = ? and next_at = ? for no key update
      """;

  private static final String SERVED =
      """
      update tributary.schedule
      set next_at = ?, last_at = coalesce(?, last_at), firings = firings + ?, missed = missed + ?,
          failure = ?::jsonb
      where workflow = ? and activity = ?
      """;

  private static final String NOTIFIED =
      """
      update tributary.schedule set missed_notified_at = ?, missed_notified_firings = ?
      where workflow = ? and activity = ?
      """;

  private static final String ARMED =
      "select armed_at, armed_by from tributary.armed_workflow where workflow = ?";

  private static final String OF_WORKFLOW =
      """
      select activity, next_at, last_at, firings, missed, failure
      from tributary.schedule where workflow = ? order by activity
      """;

  private static final String NEXT_OF =
      """
      select a.workflow, min(s.next_at) as next_at
      from tributary.armed_workflow a
      left join tributary.schedule s on s.workflow = a.workflow
      where a.workflow = any (?) group by a.workflow
      """;

  private static final String UPCOMING =
      """
      select s.workflow, w.label, s.activity, s.next_at
      from tributary.schedule s
      join tributary.workflow w on w.name = s.workflow and w.deleted_at is null
      where s.next_at is not null order by s.next_at limit ?
      """;

  private final Sql sql;
  private final ExchangeJson json;

  public PostgresSchedules(DataSource dataSource, ExchangeJson json) {
    this.sql = new Sql(dataSource);
    this.json = json;
  }

  @Override
  public boolean arm(WorkflowName workflow, String by, Instant now) {
    sql.later(FORGET, workflow.value());
    return sql.update(ARM, workflow.value(), now, by) > 0;
  }

  @Override
  public boolean disarm(WorkflowName workflow) {
    sql.later(FORGET, workflow.value());
    return sql.update(DISARM, workflow.value()) > 0;
  }

  @Override
  public int countErrors(WorkflowName workflow, boolean failed) {
    return sql.first(COUNT_ERRORS, row -> row.integer("errors"), failed, workflow.value())
        .orElse(0);
  }

  @Override
  public void keepReason(WorkflowName workflow, Disarmed disarmed) {
    sql.update(KEEP_REASON, workflow.value(), disarmed.at(), json.message(disarmed.reason()));
  }

  @Override
  public Optional<Disarmed> disarmed(WorkflowName workflow) {
    return sql.first(
        DISARMED,
        row -> new Disarmed(row.instant("at"), json.message(row.text("reason"))),
        workflow.value());
  }

  @Override
  public void lock(WorkflowName workflow) {
    sql.list(LOCK, row -> row.text("name"), workflow.value());
  }

  @Override
  public Optional<ArmedWorkflow> lockArmed(WorkflowName workflow) {
    sql.list(LOCK_ARMED, PostgresSchedules::activity, workflow.value());
    return armed(workflow);
  }

  @Override
  public void plan(WorkflowName workflow, Map<ActivityId, Optional<Instant>> next) {
    sql.update(
        REMOVE_OTHERS, workflow.value(), next.keySet().stream().map(ActivityId::value).toList());
    sql.batch(
        PLAN,
        next.entrySet().stream()
            .map(
                entry ->
                    List.<Object>of(workflow.value(), entry.getKey().value(), entry.getValue()))
            .toList());
  }

  @Override
  public List<DueSchedule> lockDue(Instant now, int limit) {
    return sql.list(
        LOCK_DUE,
        row ->
            new DueSchedule(
                workflow(row),
                activity(row),
                row.instant("next_at"),
                row.number("firings"),
                row.text("armed_by"),
                row.optionalInstant("missed_notified_at")
                    .map(at -> new MissedNotified(at, row.number("missed_notified_firings")))),
        now,
        limit);
  }

  @Override
  public boolean lockAgain(DueSchedule due) {
    return sql.first(
            LOCK_AGAIN,
            PostgresSchedules::activity,
            due.workflow().value(),
            due.activity().value(),
            due.at())
        .isPresent();
  }

  @Override
  public void served(List<ServedSchedule> served) {
    sql.batch(SERVED, served.stream().map(this::values).toList());
  }

  @Override
  public void notified(DueSchedule due, Instant now) {
    sql.update(NOTIFIED, now, due.firings(), due.workflow().value(), due.activity().value());
  }

  private List<Object> values(ServedSchedule served) {
    return List.of(
        served.next(),
        served.last(),
        served.runs(),
        served.missed(),
        served.failure().map(json::message),
        served.due().workflow().value(),
        served.due().activity().value());
  }

  @Override
  public Optional<ArmedWorkflow> armed(WorkflowName workflow) {
    Map<ActivityId, ArmedSchedule> schedules = schedules(workflow);
    return sql.first(
        ARMED,
        row -> new ArmedWorkflow(row.instant("armed_at"), row.text("armed_by"), schedules),
        workflow.value());
  }

  private Map<ActivityId, ArmedSchedule> schedules(WorkflowName workflow) {
    Map<ActivityId, ArmedSchedule> schedules = new LinkedHashMap<>();
    sql.list(OF_WORKFLOW, row -> Map.entry(activity(row), schedule(row)), workflow.value())
        .forEach(entry -> schedules.put(entry.getKey(), entry.getValue()));
    return schedules;
  }

  private ArmedSchedule schedule(SqlRow row) {
    return new ArmedSchedule(
        row.optionalInstant("next_at"),
        row.optionalInstant("last_at"),
        row.number("firings"),
        row.number("missed"),
        row.optionalText("failure").map(json::message));
  }

  @Override
  public Map<WorkflowName, Optional<Instant>> nextOf(List<WorkflowName> workflows) {
    return sql
        .list(
            NEXT_OF,
            row -> Map.entry(workflow(row), row.optionalInstant("next_at")),
            (Object) workflows.stream().map(WorkflowName::value).toArray(String[]::new))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<UpcomingFiring> upcoming(int limit) {
    return sql.list(
        UPCOMING,
        row ->
            new UpcomingFiring(
                workflow(row), row.text("label"), activity(row), row.instant("next_at")),
        limit);
  }

  private static WorkflowName workflow(SqlRow row) {
    return new WorkflowName(row.text("workflow"));
  }

  private static ActivityId activity(SqlRow row) {
    return new ActivityId(row.text("activity"));
  }
}
