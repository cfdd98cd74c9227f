package dev.tributary.adapters.out.postgres.message;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.TaskEvaluation;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.Sender;
import dev.tributary.domain.message.WhenUnknown;
import dev.tributary.domain.personalisation.MissingValues;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** An execution of one task that can die before a write; journal and checkpoint survive it. */
final class SendingContext implements ActivityContext {
  /** The program was killed. */
  static final class Died extends RuntimeException {}

  private final UUID run = UUID.randomUUID();
  private final long task;
  private final WorkTable table;
  private final List<Message> journal = new ArrayList<>();
  private Optional<String> checkpoint = Optional.empty();
  private Optional<WakeUp> wakeUp = Optional.empty();
  private int deadlyWrite;
  private int lastWrite = Integer.MAX_VALUE;
  private int interruptedAt = Integer.MAX_VALUE;
  private int awayFrom = Integer.MAX_VALUE - 1_000;
  private int awayTimes;
  private int lostCommit;
  private final List<Runnable> onStop = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;
  private int writes;

  SendingContext(long task, WorkTable table) {
    this.task = task;
    this.table = table;
  }

  /** Dies once, before its write of that number. */
  SendingContext dyingBeforeWrite(int number) {
    deadlyWrite = number;
    return this;
  }

  /** Its run is stopped before its write of that number. */
  SendingContext stoppedBeforeWrite(int number) {
    lastWrite = number - 1;
    return this;
  }

  /** Its process is asked to end once, after its write of that number. */
  SendingContext interruptedAfterWrite(int number) {
    interruptedAt = number;
    return this;
  }

  /** The database is away at its write of that number and some more times. */
  SendingContext withoutDatabaseAtWrite(int number, int times) {
    awayFrom = number;
    awayTimes = times;
    return this;
  }

  /** Its write of that number is committed, but the connection breaks before it hears so. */
  SendingContext losingCommitOfWrite(int number) {
    lostCommit = number;
    return this;
  }

  /** Its run is stopped while the execution waits for something. */
  void stop() {
    stopped = true;
    List.copyOf(onStop).forEach(Runnable::run);
  }

  void forgetCheckpoint() {
    checkpoint = Optional.empty();
  }

  List<Message> journal() {
    return journal;
  }

  /** There is no completing transaction. */
  @Override
  public void whenCompleted(Runnable write) {
    write.run();
  }

  @Override
  public <T> T write(Supplier<T> work) {
    writes++;
    if (writes == deadlyWrite) {
      throw new Died();
    }
    if (writes > lastWrite) {
      throw new ClaimLost("task " + task());
    }
    if (writes >= awayFrom && writes < awayFrom + awayTimes) {
      throw new Outage(new SQLException("gone", "08006"));
    }
    T done = work.get();
    if (writes == lostCommit) {
      throw new Outage(new SQLException("terminated", "57P01"));
    }
    return done;
  }

  @Override
  public void checkpoint(String position) {
    checkpoint = Optional.of(position);
  }

  @Override
  public Optional<WakeUp> wakeUp() {
    return wakeUp;
  }

  /** As the engine does after a wait. */
  SendingContext wokenBy(WakeUp by) {
    wakeUp = Optional.of(by);
    return this;
  }

  @Override
  public Optional<String> checkpoint() {
    return checkpoint;
  }

  @Override
  public void journal(Severity severity, Message message) {
    journal.add(message);
  }

  @Override
  public RunId run() {
    return new RunId(run);
  }

  @Override
  public TaskId task() {
    return new TaskId(task);
  }

  @Override
  public WorkflowName workflow() {
    return new WorkflowName("birthday-coupons");
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public Activity activity() {
    return new Activity(
        new ActivityId("email1"),
        "Birthday mail",
        new EmailSettings(
            new Sender("", ""),
            "email",
            "",
            "",
            "",
            MissingValues.SKIP,
            true,
            EmailSettings.Channel.SANDBOX,
            WhenUnknown.LEAVE,
            MailSettings.UNATTENDED),
        ExecutionOptions.DEFAULT,
        Optional.empty());
  }

  @Override
  public Instant now() {
    return Instant.EPOCH;
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("UTC");
  }

  @Override
  public Variables variables() {
    return Variables.NONE;
  }

  @Override
  public Map<String, ValueType> variableTypes() {
    return TaskEvaluation.variableTypes(Map.of(), variables());
  }

  @Override
  public List<ActivityInput> inputs() {
    return List.of(new ActivityInput(new ActivityId("query1"), Outlet.OUT, Optional.of(table)));
  }

  @Override
  public NewTable table(Outlet outlet, WorkTableStructure structure) {
    throw new UnsupportedOperationException("an email makes no rows");
  }

  @Override
  public void progress(long done, long total) {}

  @Override
  public boolean cancelled() {
    return stopped || writes >= interruptedAt;
  }

  @Override
  public Cancellation onCancel(Runnable action) {
    onStop.add(action);
    return () -> onStop.remove(action);
  }
}
