package dev.tributary.application.run.task;

import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The executions at work in this process, so that they can be interrupted. */
@ApplicationScoped
public class RunningExecutions {
  private final Set<Execution> executions = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  /** Registers an execution until the returned handle is closed. */
  Execution begin(Claim claim) {
    Execution execution = new Execution(claim, executions);
    executions.add(execution);
    return execution;
  }

  /** The runs with an execution in this process. */
  public Set<RunId> runs() {
    return executions.stream()
        .map(execution -> execution.claim().run())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What to call, each on a thread of its own, to interrupt the work for {@code run}. */
  public Collection<Runnable> interruptionsOf(RunId run) {
    return executions.stream()
        .filter(execution -> execution.claim().run().equals(run))
        .<Runnable>map(execution -> execution::interrupt)
        .toList();
  }

  /** What to call, each on a thread of its own, to store what the executions have reported. */
  public Collection<Runnable> reports() {
    return executions.stream().<Runnable>map(execution -> execution::report).toList();
  }

  /** From now on no execution goes on to a next task; the process is about to end. */
  public void close() {
    closing = true;
  }

  /** What to call, each on a thread of its own, to interrupt all work. */
  public Collection<Runnable> interruptions() {
    return List.copyOf(executions).stream()
        .<Runnable>map(execution -> execution::interrupt)
        .toList();
  }

  /** Whether the process is about to end. */
  public boolean closing() {
    return closing;
  }
}
