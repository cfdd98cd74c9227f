package dev.tributary.application.run.admission;

import dev.tributary.application.run.InMemoryRuns;
import dev.tributary.domain.admission.Admission.Load;
import dev.tributary.domain.admission.RunLimits.Start;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The runs in memory of workflows that count them, for one thread.
 *
 * @param concurrency of the installation; 0 is no limit
 * @param locks what becomes of the locks that are not free
 */
public record InMemoryAdmissions(
    InMemoryRuns runs,
    int concurrency,
    Set<RunId> followed,
    Map<WorkflowName, Supplier<LockOutcome>> locks)
    implements Admissions {
  public InMemoryAdmissions(InMemoryRuns runs, int concurrency) {
    this(runs, concurrency, new HashSet<>(), new HashMap<>());
  }

  @Override
  public void lock(WorkflowName workflow) {}

  @Override
  public LockOutcome lockSoon(WorkflowName workflow) {
    return locks.getOrDefault(workflow, () -> LockOutcome.LOCKED).get();
  }

  @Override
  public Load load(WorkflowName workflow) {
    return new Load(
        (int) of(workflow).filter(InMemoryAdmissions::isAtWork).count(),
        (int) of(workflow).filter(WorkflowRun::awaitsAdmission).count(),
        hasRoom((int) counted().filter(WorkflowRun::awaitsAdmission).count()));
  }

  @Override
  public boolean hasRoom(WaitingRun waiting) {
    return waiting.trigger() == Trigger.Kind.PARENT_RUN || hasRoom(0);
  }

  private boolean hasRoom(int waiting) {
    long atWork =
        counted()
            .filter(InMemoryAdmissions::isAtWork)
            .filter(run -> trigger(run) != Trigger.Kind.PARENT_RUN)
            .count();
    return concurrency == 0 || atWork + waiting < concurrency;
  }

  @Override
  public List<WorkflowName> open() {
    return counted()
        .filter(run -> run.awaitsAdmission() || isUnfollowed(run))
        .sorted(
            Comparator.comparing((WorkflowRun run) -> -run.priority().rank())
                .thenComparing(run -> run.id().value()))
        .map(run -> run.definition().name())
        .distinct()
        .toList();
  }

  @Override
  public List<WaitingRun> waiting(WorkflowName workflow, int limit) {
    return of(workflow)
        .filter(WorkflowRun::awaitsAdmission)
        .sorted(
            Comparator.comparing((WorkflowRun run) -> trigger(run) != Trigger.Kind.PARENT_RUN)
                .thenComparing(run -> -run.priority().rank()))
        .limit(limit)
        .map(this::waiting)
        .toList();
  }

  @Override
  public List<WaitingRun> newest(WorkflowName workflow) {
    LinkedHashMap<List<Object>, WaitingRun> last = new LinkedHashMap<>();
    of(workflow)
        .filter(WorkflowRun::awaitsAdmission)
        .map(this::waiting)
        .forEach(run -> last.putLast(List.of(run.trigger(), run.revision()), run));
    return List.copyOf(last.sequencedValues().reversed());
  }

  private WaitingRun waiting(WorkflowRun run) {
    return new WaitingRun(run.id(), trigger(run), runs.origin(run.id()).revision());
  }

  @Override
  public List<EndedRun> takeEnded(WorkflowName workflow, int limit) {
    List<EndedRun> ended =
        of(workflow)
            .filter(this::isUnfollowed)
            .limit(limit)
            .map(run -> new EndedRun(run.id(), run.state(), runs.origin(run.id()).revision()))
            .toList();
    ended.forEach(run -> followed.add(run.id()));
    return ended;
  }

  @Override
  public List<RunId> unendedBefore(WorkflowName workflow, RunId newest) {
    return of(workflow)
        .filter(run -> !run.state().ended())
        .map(WorkflowRun::id)
        .takeWhile(id -> !id.equals(newest))
        .toList();
  }

  private boolean isUnfollowed(WorkflowRun run) {
    return run.state().ended()
        && run.state() != RunState.STOPPED
        && run.definition().options().limits().consecutiveErrors() > 0
        && trigger(run).start() != Start.COMMANDED
        && !followed.contains(run.id());
  }

  private Trigger.Kind trigger(WorkflowRun run) {
    return runs.trigger(run.id()).kind();
  }

  private Stream<WorkflowRun> of(WorkflowName workflow) {
    return counted().filter(run -> run.definition().name().equals(workflow));
  }

  private Stream<WorkflowRun> counted() {
    return runs.all().stream()
        .filter(run -> concurrency > 0 || run.definition().countsRuns())
        .sorted(Comparator.comparing(run -> run.id().value()));
  }

  private static boolean isAtWork(WorkflowRun run) {
    return !run.state().ended() && !run.awaitsAdmission();
  }
}
