package dev.tributary.application.exchange;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.Variables;
import dev.tributary.domain.workflow.Activity;
import dev.tributary.domain.workflow.Outlet;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** As much of an execution as a call needs: it keeps the journal and counts transactions. */
final class JournalingContext implements ActivityContext {
  private final List<Message> journal = new ArrayList<>();
  private int writes;
  private boolean writing;

  List<Message> journal() {
    return journal;
  }

  int writes() {
    return writes;
  }

  boolean writing() {
    return writing;
  }

  @Override
  public void journal(Severity severity, Message message) {
    journal.add(message);
  }

  @Override
  public <T> T write(Supplier<T> work) {
    writes++;
    writing = true;
    try {
      return work.get();
    } finally {
      writing = false;
    }
  }

  @Override
  public Cancellation onCancel(Runnable action) {
    return () -> {};
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  @Override
  public RunId run() {
    return new RunId(new UUID(0, 1));
  }

  @Override
  public TaskId task() {
    return new TaskId(7);
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public WorkflowName workflow() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Activity activity() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Instant now() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ZoneId zone() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Variables variables() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ActivityInput> inputs() {
    return List.of();
  }

  @Override
  public WorkTable table(Outlet outlet, WorkTableStructure structure) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> checkpoint() {
    return Optional.empty();
  }

  @Override
  public void checkpoint(String position) {}

  @Override
  public void progress(long done, long total) {}
}
