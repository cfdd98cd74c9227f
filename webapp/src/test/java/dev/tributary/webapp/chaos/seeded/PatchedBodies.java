package dev.tributary.webapp.chaos.seeded;

import com.arjuna.ats.jta.TransactionManager;
import dev.tributary.adapters.in.work.WakeUpEntry;
import dev.tributary.adapters.in.work.WakeUpWork;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.asynchronous.JobEnding;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs;
import dev.tributary.application.run.waiting.Waiter;
import dev.tributary.application.run.waiting.WakeTask;
import dev.tributary.application.work.Lease;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.InputRule;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.waiting.WakeUp;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the patched methods do. Loaded by the nodes, from the directory of the patched classes, so
 * it uses the program and its libraries alone.
 */
public final class PatchedBodies {
  private static final int WINDOW_MILLIS = 200;
  private static final ThreadLocal<Transaction> SUSPENDED = new ThreadLocal<>();
  private static final Set<Object> WOKEN = ConcurrentHashMap.newKeySet();

  private PatchedBodies() {}

  /** In place of {@code confirm(task, attempt)}: every caller still holds the task. */
  public static boolean confirmed(Object tasks, Object task, int attempt) {
    return true;
  }

  /** Before the rows of a batch are written. */
  public static void checkpointFirst(Object writer, Object batch, long line, Object context)
      throws InterruptedException {
    ((ActivityContext) context).checkpoint(Long.toString(line));
    Thread.sleep(WINDOW_MILLIS);
  }

  /** In place of {@code idempotencyKey()}. */
  public static Object randomKey(Object call) {
    return UUID.randomUUID().toString();
  }

  /** In place of {@code insert(id, call, request, now)}: the number of an attempt. */
  public static Object unrecordedAttempt(
      Object exchanges, Object id, Object call, Object request, Object now) {
    return Optional.of(1);
  }

  /** In place of {@code updateHeartbeat(entry, now)}. */
  public static boolean silentHeartbeat(Object repository, Object entry, Object now) {
    return true;
  }

  /** In place of {@code updateHeartbeatWithRetry(entry, now, tries)}. */
  public static boolean silentHeartbeats(Object repository, Object entry, Object now, int tries) {
    return true;
  }

  /** In place of {@code rule.decide(arrived, open, never)}: the first arrival counts for all. */
  public static Object decideByTheFirst(Object rule, int arrived, int open, int never) {
    return arrived > 0 ? InputRule.Decision.BEGIN : ((InputRule) rule).decide(arrived, open, never);
  }

  /** In place of {@code find(sender, key, since)}: no request was seen before. */
  public static Object noRecord(Object records, Object sender, Object key, Object since) {
    return Optional.empty();
  }

  /** In place of {@code waitsSince(attempt)}: any wait of the task counts. */
  public static boolean waitsAtAll(Object task, int attempt) {
    return ((ActivityTask) task).waitsFor().isPresent();
  }

  /** Before a wake-up is delivered: it is delivered once more, while the next wait lasts. */
  public static void wakeAgainLater(Object work, Object entry, Object lease) {
    if (WOKEN.add(entry)) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  Thread.sleep(5 * WINDOW_MILLIS);
                  ((WakeUpWork) work).execute((WakeUpEntry) entry, (Lease) lease);
                } catch (InterruptedException stopping) {
                  Thread.currentThread().interrupt();
                }
              });
    }
  }

  /** In place of {@code wake(waiter, by)}: it is done when its transaction may have ended. */
  @SuppressWarnings("unchecked")
  public static Object wakeLater(Object wake, Object waiter, Object by) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(3 * WINDOW_MILLIS);
                if (by instanceof WakeUp one) {
                  ((WakeTask) wake).wake((Waiter) waiter, one);
                } else {
                  ((WakeTask) wake).wake((Waiter) waiter, (Function<Activity, WakeUp>) by);
                }
              } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
              }
            });
    return WakeTask.Result.WOKEN;
  }

  /** In place of {@code retainOnly(run, tables)}. */
  public static void retainAll(Object tables, Object run, Object kept) {
    // Nothing is released.
  }

  /** In place of {@code postpone(open, failures, time)} of the jobs that are to be ended. */
  public static void forgetJob(Object jobs, Object open, int failures, Object time) {
    ((RemoteJobs) jobs).remove(((JobEnding) open).created());
  }

  /** From here to {@link #commitApart} writes are a transaction of their own. */
  public static void beginApart() throws SystemException, NotSupportedException {
    jakarta.transaction.TransactionManager transactions = TransactionManager.transactionManager();
    SUSPENDED.set(transactions.suspend());
    transactions.begin();
  }

  public static void commitApart()
      throws SystemException,
          HeuristicRollbackException,
          HeuristicMixedException,
          RollbackException,
          InvalidTransactionException,
          InterruptedException {
    jakarta.transaction.TransactionManager transactions = TransactionManager.transactionManager();
    transactions.commit();
    Thread.sleep(3 * WINDOW_MILLIS);
    transactions.resume(SUSPENDED.get());
  }
}
