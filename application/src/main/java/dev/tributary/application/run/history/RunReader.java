package dev.tributary.application.run.history;

import dev.tributary.application.page.ListPage;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.FailureResolution;
import dev.tributary.domain.run.Intervention;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskCondition;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads runs and their history; changes nothing. */
public interface RunReader {
  /** Newest first. */
  ListPage<RunSummary, RunId> runs(RunFilter filter, Optional<RunId> after, int limit);

  Optional<RunDetail> run(RunId run);

  /** Costs less than {@link #run} and a look at its state. */
  boolean hasEnded(RunId run);

  /** The runs that activities of {@code run} have started and waited for, newest first. */
  List<RunSummary> children(RunId run, int limit);

  /**
   * All activations, in the order of the definition; those of an activity with the newest first.
   */
  List<TaskView> tasks(RunId run);

  /** Oldest first. */
  ListPage<JournalLine, Long> journal(RunId run, Optional<Long> after, int limit);

  /** The newest line that is about an activity. */
  Optional<JournalLine> lastLine(RunId run, ActivityId activity);

  /** What left the newest activations so far, in the order of the definition. */
  List<TransitionView> transitions(RunId run);

  Optional<TransitionView> transition(RunId run, ActivityId from, Outlet outlet);

  /** What the rows of a transition hold; also known after the rows are gone. */
  Optional<WorkTableStructure> structure(RunId run, ActivityId from, Outlet outlet);

  /**
   * The rows of a transition by line number; empty when it carries none.
   *
   * @throws dev.tributary.domain.problem.NotFound when nothing left there or the rows are not
   *     retained
   */
  ListPage<Row, Long> rows(
      RunId run, ActivityId from, Outlet outlet, Optional<Long> after, int limit);

  /**
   * A run in a list.
   *
   * @param revision 0 for a draft, which only test runs execute
   * @param test whether it is a test run
   * @param failure why it failed
   * @param queuePosition its place, from 1, among the runs that wait for their admission; empty
   *     when it does not
   */
  record RunSummary(
      RunId id,
      WorkflowName workflow,
      String workflowLabel,
      int revision,
      RevisionId revisionId,
      boolean test,
      RunState state,
      Trigger trigger,
      Instant createdAt,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt,
      Optional<FailureView> failure,
      Optional<Long> queuePosition) {}

  /**
   * A run by itself.
   *
   * @param people how many distinct recipients have entered it; empty before the first
   */
  record RunDetail(RunSummary summary, Variables parameters, Optional<Long> people) {}

  /** Why and where something failed, and how the run continued. */
  record FailureView(
      ActivityId activity, String code, Message message, FailureResolution resolution) {}

  /**
   * A task.
   *
   * @param activation from 1: raised when the activity is executed again after its end
   * @param intervention what a command has set for it before it begins
   * @param variables as they left it, or arrived while it has not ended
   * @param progressTotal 0 when it is not known
   * @param waitsFor what it waits for now
   */
  record TaskView(
      TaskId id,
      ActivityId activity,
      int activation,
      TaskState state,
      Intervention intervention,
      int attempt,
      Instant createdAt,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt,
      Optional<FailureView> failure,
      long progressDone,
      long progressTotal,
      Variables variables,
      Optional<Wait> waitsFor) {

    /** What decides which commands are possible for it. */
    public TaskCondition condition() {
      return new TaskCondition(
          state,
          intervention,
          failure.filter(failed -> failed.resolution() == FailureResolution.SUSPENDED).isPresent());
    }
  }

  /**
   * A line of the journal.
   *
   * @param id grows with time within a run
   * @param code the stable code of a failure
   */
  record JournalLine(
      long id,
      Instant at,
      Severity severity,
      Optional<ActivityId> activity,
      Optional<TaskId> task,
      Message message,
      Optional<String> code) {}

  /**
   * What left an activity by one outlet.
   *
   * @param table empty for a transition without population
   * @param rowsKept whether the rows can be read
   */
  record TransitionView(
      ActivityId from,
      Outlet outlet,
      List<ActivityId> to,
      Optional<WorkTable> table,
      boolean rowsKept) {
    public TransitionView {
      to = List.copyOf(to);
    }

    public long rows() {
      return table.map(WorkTable::rows).orElse(0L);
    }
  }

  /**
   * A row.
   *
   * @param key the key in the population's resource; null for rows that are no population
   * @param values in the order of the structure's columns; JSON as its text
   */
  record Row(long line, @Nullable Object key, List<@Nullable Object> values) {}
}
