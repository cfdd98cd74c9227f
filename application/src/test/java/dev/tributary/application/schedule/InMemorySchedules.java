package dev.tributary.application.schedule;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Armed workflows in memory, for one thread. */
public final class InMemorySchedules implements Schedules {
  private final Map<WorkflowName, ArmedWorkflow> armed = new LinkedHashMap<>();
  private final Map<WorkflowName, Integer> errors = new LinkedHashMap<>();
  private final Map<WorkflowName, Disarmed> disarmed = new LinkedHashMap<>();
  private final Map<String, MissedNotified> notified = new LinkedHashMap<>();

  /** What other transactions do while a lock is awaited. */
  Runnable beforeLock = () -> {};

  @Override
  public boolean arm(WorkflowName workflow, String by, Instant now) {
    disarmed.remove(workflow);
    return armed.putIfAbsent(workflow, new ArmedWorkflow(now, by, Map.of())) == null;
  }

  @Override
  public boolean disarm(WorkflowName workflow) {
    errors.remove(workflow);
    disarmed.remove(workflow);
    notified.keySet().removeIf(place -> place.startsWith(workflow + "/"));
    return armed.remove(workflow) != null;
  }

  @Override
  public int countErrors(WorkflowName workflow, boolean failed) {
    if (!armed.containsKey(workflow)) {
      return 0;
    }
    int count = failed ? errors.getOrDefault(workflow, 0) + 1 : 0;
    errors.put(workflow, count);
    return count;
  }

  @Override
  public void keepReason(WorkflowName workflow, Disarmed reason) {
    disarmed.put(workflow, reason);
  }

  @Override
  public Optional<Disarmed> disarmed(WorkflowName workflow) {
    return Optional.ofNullable(disarmed.get(workflow));
  }

  @Override
  public void lock(WorkflowName workflow) {
    beforeLock.run();
  }

  @Override
  public Optional<ArmedWorkflow> lockArmed(WorkflowName workflow) {
    return armed(workflow);
  }

  @Override
  public void plan(WorkflowName workflow, Map<ActivityId, Optional<Instant>> next) {
    Map<ActivityId, ArmedSchedule> before = armed(workflow).orElseThrow().schedules();
    Map<ActivityId, ArmedSchedule> planned = new LinkedHashMap<>();
    next.forEach(
        (id, at) ->
            planned.put(
                id,
                Optional.ofNullable(before.get(id))
                    .map(
                        row ->
                            new ArmedSchedule(
                                at, row.last(), row.firings(), row.missed(), row.failure()))
                    .orElseGet(
                        () -> new ArmedSchedule(at, Optional.empty(), 0, 0, Optional.empty()))));
    put(workflow, planned);
  }

  @Override
  public List<DueSchedule> lockDue(Instant now, int limit) {
    return armed.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().schedules().entrySet().stream()
                    .filter(row -> row.getValue().next().filter(at -> !at.isAfter(now)).isPresent())
                    .map(
                        row ->
                            new DueSchedule(
                                entry.getKey(),
                                row.getKey(),
                                row.getValue().next().orElseThrow(),
                                row.getValue().firings(),
                                entry.getValue().by(),
                                Optional.ofNullable(
                                    notified.get(place(entry.getKey(), row.getKey()))))))
        .sorted(Comparator.comparing(DueSchedule::at))
        .limit(limit)
        .toList();
  }

  @Override
  public boolean lockAgain(DueSchedule due) {
    return armed(due.workflow())
        .map(workflow -> workflow.schedules().get(due.activity()))
        .flatMap(ArmedSchedule::next)
        .filter(due.at()::equals)
        .isPresent();
  }

  @Override
  public void served(List<ServedSchedule> served) {
    for (ServedSchedule one : served) {
      WorkflowName workflow = one.due().workflow();
      Map<ActivityId, ArmedSchedule> rows =
          new LinkedHashMap<>(armed(workflow).orElseThrow().schedules());
      rows.computeIfPresent(
          one.due().activity(),
          (_, row) ->
              new ArmedSchedule(
                  one.next(),
                  one.last().or(row::last),
                  row.firings() + one.runs(),
                  row.missed() + one.missed(),
                  one.failure()));
      put(workflow, rows);
    }
  }

  @Override
  public void notified(DueSchedule due, Instant now) {
    notified.put(place(due.workflow(), due.activity()), new MissedNotified(now, due.firings()));
  }

  private static String place(WorkflowName workflow, ActivityId activity) {
    return workflow + "/" + activity;
  }

  @Override
  public Optional<ArmedWorkflow> armed(WorkflowName workflow) {
    return Optional.ofNullable(armed.get(workflow));
  }

  @Override
  public Map<WorkflowName, Optional<Instant>> nextOf(List<WorkflowName> workflows) {
    Map<WorkflowName, Optional<Instant>> next = new LinkedHashMap<>();
    workflows.forEach(
        name ->
            armed(name)
                .ifPresent(
                    found ->
                        next.put(
                            name,
                            found.schedules().values().stream()
                                .flatMap(row -> row.next().stream())
                                .min(Comparator.naturalOrder()))));
    return next;
  }

  @Override
  public List<UpcomingFiring> upcoming(int limit) {
    return lockDue(Instant.MAX, limit).stream()
        .map(
            due ->
                new UpcomingFiring(
                    due.workflow(), due.workflow().value(), due.activity(), due.at()))
        .toList();
  }

  private void put(WorkflowName workflow, Map<ActivityId, ArmedSchedule> rows) {
    armed.computeIfPresent(
        workflow, (_, before) -> new ArmedWorkflow(before.since(), before.by(), rows));
  }
}
