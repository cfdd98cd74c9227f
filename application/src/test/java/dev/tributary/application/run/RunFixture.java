package dev.tributary.application.run;

import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.notification.NotifyRuns;
import dev.tributary.application.run.admission.AdmitStart;
import dev.tributary.application.run.admission.InMemoryAdmissions;
import dev.tributary.application.run.command.CommandRun;
import dev.tributary.application.run.command.InMemoryCommands;
import dev.tributary.application.run.command.StartRun;
import dev.tributary.application.run.task.BeginRun;
import dev.tributary.application.run.task.QueuedStarts;
import dev.tributary.application.run.upkeep.SuperviseRuns;
import dev.tributary.application.workflow.WorkflowFixture;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** The use cases of runs that carry no rows, over stores in memory. */
public final class RunFixture {
  public static final RunConfig CONFIG = new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), 3, 0, 3);

  public final WorkflowFixture workflows = new WorkflowFixture();
  public final InMemoryRuns runs = new InMemoryRuns();
  public final InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();
  public final InMemoryRunJournal journal = new InMemoryRunJournal();

  private final InMemoryTaskQueue queue = new InMemoryTaskQueue();

  /** The strands in the order in which they were queued. */
  public final List<TaskId> queued = queue.strands;

  /** Of runs that begin, end at once, or are commanded. */
  public final InMemoryNotifications notifications = new InMemoryNotifications();

  private final RunEffects effects =
      InMemoryWorkTables.effects(new NotifyRuns(notifications, workflows.clock));

  private final RunTransitions transitions =
      new RunTransitions(runs, queue, journal, effects, workflows.clock);
  public final BeginRun begin = QueuedStarts.with(runs, queue, journal, transitions, effects);
  public final StartRun start = startBy(FixedActor.BOSS);
  public final CommandRun commands =
      new InMemoryCommands(
              runs, checkpoints, journal, workflows.trail.changes(workflows.clock), workflows.clock)
          .of(
              transitions,
              new SuperviseRuns(
                  new InMemoryUpkeep(runs, () -> queued), queue, journal, workflows.clock),
              workflows.revisions,
              workflows.kinds);

  public StartRun startBy(CurrentActor actor) {
    return new StartRun(
        workflows.revisions,
        new AdmitStart(new InMemoryAdmissions(runs, CONFIG.concurrency()), begin, CONFIG),
        actor,
        workflows.trail.changes(workflows.clock),
        workflows.clock);
  }

  public WorkflowRun run(RunId id) {
    return runs.run(id);
  }

  /** Claims the task for a node, as a worker does. */
  public ActivityTask claim(WorkflowRun run, TaskId task) {
    return run.claim(task, "node", workflows.clock.instant());
  }

  public List<Message> messages() {
    return journal.lines().stream().map(InMemoryRunJournal.Line::message).toList();
  }
}
