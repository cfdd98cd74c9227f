package dev.tributary.application.run;

import dev.tributary.application.access.FixedActor;
import dev.tributary.application.exchange.InMemoryExchanges;
import dev.tributary.application.workflow.WorkflowFixture;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The use cases of runs that carry no rows, over stores in memory. */
final class RunFixture {
  final WorkflowFixture workflows = new WorkflowFixture();
  final InMemoryRuns runs = new InMemoryRuns();
  final RememberedLines journal = new RememberedLines();

  /** The strands in the order in which they were queued. */
  final List<TaskId> queued = new ArrayList<>();

  private final TaskQueue queue = (run, strand) -> queued.add(strand);
  private final RunEffects effects = NoTables.effects(journal);
  private final RunTransitions transitions =
      new RunTransitions(
          runs,
          queue,
          effects,
          new ClaimInputs(new NoTables()),
          new RunningExecutions(),
          () -> "node",
          workflows.clock);
  final StartRun start =
      new StartRun(
          workflows.revisions,
          transitions,
          journal,
          FixedActor.BOSS,
          workflows.trail.changes(workflows.clock),
          workflows.clock);
  private final RecordCommand command =
      new RecordCommand(
          runs,
          journal,
          FixedActor.BOSS,
          workflows.trail.changes(workflows.clock),
          workflows.clock);
  final StopRun stop = new StopRun(new RequestStop(runs, command), runs, effects, workflows.clock);
  final ResumeRun resume =
      new ResumeRun(
          runs,
          command,
          transitions,
          new InMemoryExchanges(),
          new SuperviseRuns(new NothingLost(), queue, journal, workflows.clock));

  WorkflowRun run(RunId id) {
    return runs.locked(id).orElseThrow();
  }

  /** Claims the task for a node, as a worker does. */
  ActivityTask claim(WorkflowRun run, TaskId task) {
    return run.claim(task, "node", workflows.clock.instant());
  }

  List<Message> messages() {
    return journal.lines().stream().map(RememberedLines.Line::message).toList();
  }

  /** Every strand has its entry in the queue. */
  private static final class NothingLost implements RunUpkeep {
    @Override
    public List<LateTask> late(Instant now) {
      return List.of();
    }

    @Override
    public List<LostStrand> lostStrands() {
      return List.of();
    }

    @Override
    public int purge(Instant now, int limit) {
      return 0;
    }

    @Override
    public List<RunId> endedOrStopping(List<RunId> runs) {
      return List.of();
    }
  }
}
