package dev.tributary.webapp.console.run;

import dev.tributary.application.run.history.RunReader.RunDetail;
import dev.tributary.application.run.history.RunReader.RunSummary;
import dev.tributary.application.run.history.RunReader.TaskView;
import dev.tributary.application.run.history.RunReader.TransitionView;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.webapp.console.layout.Formats;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data that was read for one run page, with the values that several of its sections derive.
 *
 * @param children the runs of its sub-workflows, newest first
 * @param newestRevision of the workflow; 0 when it is there no more
 * @param activations of all activities, those of an activity with the newest first
 */
record RunParts(
    RunAddress address,
    WorkflowDefinition workflow,
    RunDetail detail,
    List<TaskView> activations,
    List<TransitionView> transitions,
    List<RunSummary> children,
    int newestRevision,
    Formats formats,
    Instant now) {
  RunSummary run() {
    return detail.summary();
  }

  /** The newest activation of each activity. */
  List<TaskView> tasks() {
    Set<ActivityId> seen = new HashSet<>();
    return activations.stream().filter(task -> seen.add(task.activity())).toList();
  }

  Optional<TaskView> task(ActivityId activity) {
    return tasks().stream().filter(task -> task.activity().equals(activity)).findFirst();
  }

  /** The newest revision of the workflow; 0 when the run has it, or is a test run. */
  int newerRevision() {
    return !run().test() && newestRevision > run().revision() ? newestRevision : 0;
  }

  String label(ActivityId id) {
    return label(workflow, id);
  }

  static String label(WorkflowDefinition workflow, ActivityId id) {
    return workflow.activity(id).map(Activity::label).orElse(id.value());
  }

  /** The labels of the activities that run now. */
  List<String> working() {
    return labelsIn(TaskState.RUNNING);
  }

  /** The labels of the activities that wait now. */
  List<String> waiting() {
    return labelsIn(TaskState.WAITING);
  }

  private List<String> labelsIn(TaskState state) {
    return tasks().stream()
        .filter(task -> task.state() == state)
        .map(task -> label(task.activity()))
        .toList();
  }

  /** Whether some activity was executed, at least in part. */
  boolean hasBegun() {
    return activations.stream().anyMatch(task -> task.startedAt().isPresent());
  }

  /** How many activities are in a state. */
  long count(TaskState state) {
    return labelsIn(state).size();
  }

  /** From the first task to the end, or to now. */
  Duration elapsed() {
    Instant start = run().startedAt().orElse(run().createdAt());
    return Duration.between(start, lastInstant());
  }

  String duration() {
    return formats.duration(elapsed());
  }

  /** The elapsed time of a run that has not ended, for the page to count on; else empty. */
  String ticking() {
    return run().state().ended() ? "" : Formats.ticking(elapsed());
  }

  /** The end; of a run that has not ended, the present. */
  Instant lastInstant() {
    return run().state().ended() ? end() : now;
  }

  private Instant end() {
    return Stream.concat(
            run().endedAt().stream(),
            tasks().stream().flatMap(task -> task.endedAt().or(task::startedAt).stream()))
        .max(Instant::compareTo)
        .orElse(run().createdAt());
  }
}
