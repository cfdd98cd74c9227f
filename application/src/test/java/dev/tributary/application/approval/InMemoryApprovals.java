package dev.tributary.application.approval;

import dev.tributary.application.run.Runs;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The approvals of one run. */
final class InMemoryApprovals implements Approvals {
  private final Runs runs;
  private final RunId run;
  private final Set<String> initiators = new HashSet<>();

  InMemoryApprovals(Runs runs, RunId run) {
    this.runs = runs;
    this.run = run;
  }

  void initiator(String name) {
    initiators.add(name);
  }

  @Override
  public List<WaitingApproval> waiting(Optional<TaskId> after, int limit) {
    return waiting()
        .filter(each -> after.map(seen -> each.id().task().value() > seen.value()).orElse(true))
        .limit(limit)
        .toList();
  }

  @Override
  public int count(int most) {
    return (int) waiting().limit(most).count();
  }

  @Override
  public Optional<WaitingApproval> find(ApprovalId id) {
    return waiting().filter(each -> each.id().equals(id)).findFirst();
  }

  @Override
  public Optional<RunId> run(TaskId task) {
    return runs.find(run).flatMap(found -> found.task(task)).map(_ -> run);
  }

  @Override
  public boolean isInitiator(Actor actor, RunId of) {
    return initiators.contains(actor.name());
  }

  private Stream<WaitingApproval> waiting() {
    return runs.find(run).stream()
        .flatMap(found -> found.tasks().stream())
        .filter(
            task ->
                task.waitsFor().filter(w -> w.awaited() instanceof Awaited.Approval).isPresent())
        .map(this::approval);
  }

  private WaitingApproval approval(ActivityTask task) {
    return new WaitingApproval(
        new ApprovalId(task.id(), task.work().attempt()),
        run,
        new WorkflowName("story"),
        "Story",
        task.activity(),
        task.waitsFor().orElseThrow(),
        Instant.EPOCH);
  }
}
