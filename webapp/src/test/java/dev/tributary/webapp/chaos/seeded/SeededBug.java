package dev.tributary.webapp.chaos.seeded;

import static dev.tributary.webapp.chaos.check.Invariant.CALL_ONCE;
import static dev.tributary.webapp.chaos.check.Invariant.CALL_RECORDED;
import static dev.tributary.webapp.chaos.check.Invariant.CALL_SAME;
import static dev.tributary.webapp.chaos.check.Invariant.DECISION_ONCE;
import static dev.tributary.webapp.chaos.check.Invariant.END_ONCE;
import static dev.tributary.webapp.chaos.check.Invariant.EVENT_NOTIFIED;
import static dev.tributary.webapp.chaos.check.Invariant.EVENT_SAME;
import static dev.tributary.webapp.chaos.check.Invariant.FIRED_ONCE;
import static dev.tributary.webapp.chaos.check.Invariant.JOB_ABORTED;
import static dev.tributary.webapp.chaos.check.Invariant.JOB_DELETED;
import static dev.tributary.webapp.chaos.check.Invariant.JOB_DELETED_ONCE;
import static dev.tributary.webapp.chaos.check.Invariant.JOB_GONE;
import static dev.tributary.webapp.chaos.check.Invariant.LED_ONCE;
import static dev.tributary.webapp.chaos.check.Invariant.MAIL_ONCE;
import static dev.tributary.webapp.chaos.check.Invariant.MESSAGE_MADE;
import static dev.tributary.webapp.chaos.check.Invariant.NO_FAILURE;
import static dev.tributary.webapp.chaos.check.Invariant.NO_TAKE_OVER;
import static dev.tributary.webapp.chaos.check.Invariant.PAGE_ONCE;
import static dev.tributary.webapp.chaos.check.Invariant.SETS_RELEASED;
import static dev.tributary.webapp.chaos.check.Invariant.SIGNAL_KEPT;
import static dev.tributary.webapp.chaos.check.Invariant.START_ONCE;
import static dev.tributary.webapp.chaos.check.Invariant.STOP_HOLDS;
import static dev.tributary.webapp.chaos.check.Invariant.WAIT_KEPT;

import dev.tributary.webapp.chaos.check.Invariant;
import dev.tributary.webapp.chaos.seeded.Patch.Around;
import dev.tributary.webapp.chaos.seeded.Patch.AroundCall;
import dev.tributary.webapp.chaos.seeded.Patch.Before;
import dev.tributary.webapp.chaos.seeded.Patch.Call;
import dev.tributary.webapp.chaos.seeded.Patch.Delay;
import dev.tributary.webapp.chaos.seeded.Patch.Instead;
import dev.tributary.webapp.chaos.seeded.Patch.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A bug, and the invariant whose check catches it. */
public enum SeededBug {
  NO_FENCE(
      "writes are not fenced by the claim",
      STOP_HOLDS,
      new Instead(Names.CLAIMED_TASKS, "confirm", "confirmed"),
      new Delay(Names.ATTEMPT_RECORD, "begin", 4, 500)),
  LATE_COMPLETION(
      "the completion of a late node is accepted",
      END_ONCE,
      new Text(
          Names.RUN_ROWS,
          "where id = ? and version = ? returning id",
          "where id = ? and (version = ? or true) returning id")),
  CHECKPOINT_BEFORE_ROWS(
      "a checkpoint is published before its rows",
      MESSAGE_MADE,
      new Before(Names.WRITE_MESSAGES, "write", 3, "checkpointFirst")),
  WRONG_POSITION(
      "a repeat continues at the wrong position",
      MESSAGE_MADE,
      new Text(
          Names.CLAIMED_TASKS,
          "select checkpoint from",
          "select case when checkpoint ~ '^[0-9]+$' then (checkpoint::bigint + 10)::text"
              + " else checkpoint end as checkpoint from"),
      new Delay(Names.WRITE_MESSAGES, "write", 3, 200)),
  PAGES_FORGOTTEN(
      "a repeat of a paged call begins with its first page",
      PAGE_ONCE,
      new Text(Names.CLAIMED_TASKS, "and checkpoint is not null", "and checkpoint !~ '^version='")),
  SENDING_NOT_MARKED(
      "a message is not marked as being sent before its first byte",
      MAIL_ONCE,
      new Text(
          Names.TRANSMISSIONS, "set state = 'SENDING', attempts", "set state = 'READY', attempts"),
      new Text(
          Names.TRANSMISSIONS,
          "(state = 'SENDING' or state",
          "(state in ('SENDING', 'READY') or state")),
  ABANDONED_SENT_AGAIN(
      "a message whose outcome is unknown is sent again",
      MAIL_ONCE,
      new Text(
          Names.TRANSMISSIONS,
          "update tributary.message set state = ?, refusal_code",
          "update tributary.message"
              + " set state = case when ?::text is null then '' else 'READY' end, refusal_code")),
  NEW_KEY(
      "each attempt has a new idempotency key",
      CALL_SAME,
      new Instead(Names.CALL_KEY, "idempotencyKey", "randomKey"),
      new Text(Names.EXCHANGES, "where last.request_hash is null or", "where true or")),
  UNSAFE_CALL_REPEATED(
      "a call that must not be repeated is repeated",
      CALL_ONCE,
      new Text(Names.EXCHANGES, "limit 1)\n  and maybe_sent", "limit 1)\n  and false")),
  CALL_NOT_RECORDED(
      "a request is sent without a record of it",
      CALL_RECORDED,
      new Instead(Names.EXCHANGES, "insert", "unrecordedAttempt")),
  COMMIT_IN_TWO(
      "the completing commit is cut in two",
      END_ONCE,
      new AroundCall(Names.ADVANCE_STRAND, "along", "effects", "beginApart", "commitApart")),
  NO_HEARTBEAT(
      "leases are not renewed by heartbeats",
      NO_TAKE_OVER,
      new Instead(Names.QUEUE, "updateHeartbeat", "silentHeartbeat"),
      new Instead(Names.QUEUE, "updateHeartbeatWithRetry", "silentHeartbeats")),
  JOIN_COUNTED(
      "a join begins with its first input",
      NO_FAILURE,
      new Call(Names.RUN_PROGRESS, "decision", "decide", "decideByTheFirst")),
  START_TWICE(
      "a start that is repeated with its key is a second run",
      START_ONCE,
      new Instead(Names.IDEMPOTENCY, "find", "noRecord")),
  WAIT_TWICE(
      "a wake-up that comes twice ends a later wait, too",
      WAIT_KEPT,
      new Instead(Names.TASK, "waitsSince", "waitsAtAll"),
      new Before(Names.WAKE_UP_WORK, "execute", 2, "wakeAgainLater")),
  FIRED_TWICE(
      "a firing is served without a lock",
      FIRED_ONCE,
      new Text(Names.SCHEDULES, "limit ? for no key update skip locked", "limit ?"),
      new Delay(Names.SCHEDULES, "served", 1, 700)),
  CHILD_APART(
      "a child run is started outside the transaction that names it",
      LED_ONCE,
      new Around(Names.START_CHILD, "start", "beginApart", "commitApart")),
  SIGNAL_APART(
      "the signal of an End is sent outside the transaction that ends the branch",
      LED_ONCE,
      new Around(Names.SIGNAL_NEXT, "signal", "beginApart", "commitApart")),
  SIGNAL_LATER(
      "a signal is acknowledged before what it wakes is committed",
      SIGNAL_KEPT,
      new Call(Names.SEND_SIGNAL, "lambda$send$0", "wake", "wakeLater")),
  DECISION_LATER(
      "a decision is acknowledged before it is committed",
      DECISION_ONCE,
      new Call(Names.DECIDE_APPROVAL, "decide", "wake", "wakeLater")),
  OUTBOX_EMPTIED(
      "a notification leaves the outbox before it is delivered",
      EVENT_NOTIFIED,
      new Text(
          Names.CLAIMS,
          "set batch = ?, attempts = attempts + 1,",
          "set state = 'DELIVERED', due_at = null, batch = ?, attempts = attempts + 1,")),
  DELIVERY_RENAMED(
      "a repeated delivery has a new id",
      EVENT_SAME,
      new Text(
          Names.CLAIMS,
          "select coalesce(batch, gen_random_uuid()) as batch",
          "select gen_random_uuid() as batch")),
  JOB_FORGOTTEN(
      "a job whose end has failed once is forgotten",
      JOB_DELETED,
      new Instead(Names.REMOTE_JOBS, "postpone", "forgetJob")),
  JOB_NOT_ABORTED(
      "every job counts as ended when its run is stopped",
      JOB_ABORTED,
      new Text(
          Names.REMOTE_JOBS,
          "when_ended, running, failures",
          "when_ended, false as running, failures")),
  JOB_ENDED_AGAIN(
      "a job that was ended is ended again",
      JOB_DELETED_ONCE,
      new Text(
          Names.REMOTE_JOBS,
          "delete from tributary.remote_job where",
          "update tributary.remote_job set due_at = now() + interval '3 seconds' where")),
  JOB_ENDED_EARLY(
      "a job is ended while its task waits",
      JOB_GONE,
      new Text(Names.REMOTE_JOBS, "'RUNNING', 'WAITING')", "'RUNNING')")),
  SETS_NOT_RELEASED(
      "an ended run keeps all of its sets",
      SETS_RELEASED,
      new Instead(Names.WORK_TABLES, "retainOnly", "retainAll"));

  private final String text;
  private final Invariant caughtBy;

  @SuppressWarnings("ImmutableEnumChecker") // it is, which its type cannot say
  private final List<Patch> patches;

  SeededBug(String text, Invariant caughtBy, Patch... patches) {
    this.text = text;
    this.caughtBy = caughtBy;
    this.patches = List.of(patches);
  }

  public String text() {
    return text;
  }

  /** The invariant that it violates. */
  public Invariant caughtBy() {
    return caughtBy;
  }

  /**
   * Writes the patched classes into a directory that a class path can begin with.
   *
   * @param program finds the classes as the program loads them
   * @throws IllegalStateException when a patch no longer fits the program
   */
  public void writeTo(Path directory, ClassLoader program) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    String bodies = PatchedBodies.class.getName();
    classes.put(bodies, compiled(bodies, SeededBug.class.getClassLoader()));
    for (Patch patch : patches) {
      byte[] before = classes.getOrDefault(patch.owner(), new byte[0]);
      classes.put(
          patch.owner(),
          PatchedClass.of(
              before.length == 0 ? compiled(patch.owner(), program) : before, patch, program));
    }
    for (Map.Entry<String, byte[]> one : classes.entrySet()) {
      Path file = directory.resolve(one.getKey().replace('.', '/') + ".class");
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, one.getValue());
    }
  }

  private static byte[] compiled(String name, ClassLoader program) throws IOException {
    String resource = name.replace('.', '/') + ".class";
    try (InputStream found = program.getResourceAsStream(resource)) {
      if (found == null) {
        throw new IllegalStateException("no such class any more: " + name);
      }
      return found.readAllBytes();
    }
  }
}
