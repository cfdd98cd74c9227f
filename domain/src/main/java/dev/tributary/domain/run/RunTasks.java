package dev.tributary.domain.run;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tasks of a run: the newest activation of each activity of its definition, which alone decides
 * on its progress, and the earlier activations. It tracks what is not stored yet.
 */
final class RunTasks {
  private final Map<ActivityId, ActivityTask> newest = new LinkedHashMap<>();
  private final List<ActivityTask> earlier = new ArrayList<>();
  private final Set<TaskId> added = new LinkedHashSet<>();
  private final Set<TaskId> changed = new LinkedHashSet<>();

  /** Tasks as they were stored. */
  RunTasks(WorkflowDefinition definition, Collection<ActivityTask> stored) {
    stored.stream().sorted(Comparator.comparing(ActivityTask::activation)).forEach(this::supersede);
    leave(definition);
  }

  private RunTasks(RunTasks other) {
    newest.putAll(other.newest);
    earlier.addAll(other.earlier);
  }

  /** The same tasks; nothing of them is changed yet. */
  RunTasks copy() {
    return new RunTasks(this);
  }

  /** From now on only the activities of {@code definition} decide on the progress. */
  void follow(WorkflowDefinition definition, Instant now) {
    gone(definition).forEach(activity -> stop(activity, now));
    leave(definition);
  }

  /** The newest activation of each activity. */
  Map<ActivityId, ActivityTask> newest() {
    return Collections.unmodifiableMap(newest);
  }

  Stream<ActivityTask> stream() {
    return newest.values().stream();
  }

  /** All activations, the earlier ones first. */
  List<ActivityTask> all() {
    return Stream.concat(earlier.stream(), stream()).toList();
  }

  /** Activates {@code activity} anew; an activation that has not ended is stopped. */
  ActivityTask add(TaskId number, ActivityId activity, Instant now) {
    stop(activity, now);
    int before =
        all().stream()
            .filter(task -> task.activity().equals(activity))
            .mapToInt(ActivityTask::activation)
            .max()
            .orElse(0);
    ActivityTask task = ActivityTask.pending(number, activity, before + 1);
    supersede(task);
    added.add(number);
    return task;
  }

  /** Replaces the newest activation of an activity by what became of it. */
  ActivityTask put(ActivityTask task) {
    ActivityTask before = newest.put(task.activity(), task);
    if (!task.equals(before)) {
      changed.add(task.id());
    }
    return task;
  }

  List<ActivityTask> added() {
    return stream().filter(task -> added.contains(task.id())).toList();
  }

  /** Those that were stored before and differ now, by number. */
  List<ActivityTask> changed() {
    return all().stream()
        .filter(task -> changed.contains(task.id()) && !added.contains(task.id()))
        .sorted(Comparator.comparing(task -> task.id().value()))
        .toList();
  }

  boolean isChanged() {
    return !changed.isEmpty() || !added.isEmpty();
  }

  void stored() {
    added.clear();
    changed.clear();
  }

  private void stop(ActivityId activity, Instant now) {
    Optional.ofNullable(newest.get(activity)).ifPresent(task -> put(task.stopped(now)));
  }

  private List<ActivityId> gone(WorkflowDefinition definition) {
    Set<ActivityId> known =
        definition.activities().stream().map(Activity::id).collect(Collectors.toSet());
    return newest.keySet().stream().filter(activity -> !known.contains(activity)).toList();
  }

  private void leave(WorkflowDefinition definition) {
    gone(definition)
        .forEach(activity -> Optional.ofNullable(newest.remove(activity)).ifPresent(earlier::add));
  }

  private void supersede(ActivityTask task) {
    Optional.ofNullable(newest.put(task.activity(), task)).ifPresent(earlier::add);
  }
}
