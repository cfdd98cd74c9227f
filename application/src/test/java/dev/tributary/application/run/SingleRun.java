package dev.tributary.application.run;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of one run that has been added before. */
public record SingleRun(WorkflowRun run) implements Runs {
  @Override
  public RunId newId() {
    throw new UnsupportedOperationException("the run exists");
  }

  @Override
  public List<TaskId> newTaskIds(int count) {
    throw new UnsupportedOperationException("the run exists");
  }

  @Override
  public void add(WorkflowRun added, RunOrigin origin) {
    throw new UnsupportedOperationException("the run exists");
  }

  @Override
  public Optional<WorkflowRun> find(RunId id) {
    return locked(id);
  }

  @Override
  public Optional<WorkflowRun> locked(RunId id) {
    return Optional.of(run).filter(kept -> kept.id().equals(id));
  }

  @Override
  public boolean save(WorkflowRun saved, Instant now) {
    if (saved != run) {
      throw new IllegalArgumentException("another run: " + saved.id());
    }
    run.stored(run.version() + 1);
    return true;
  }

  @Override
  public void record(RunId id, RunCommand command, String by, Instant now) {
    throw new UnsupportedOperationException("not used by these tests");
  }
}
