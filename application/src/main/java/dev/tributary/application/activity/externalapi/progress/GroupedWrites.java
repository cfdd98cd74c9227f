package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.exchange.recording.AttemptStart;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes of several threads, of which those that come while one is under way are one transaction: a
 * thread returns when its own is committed. Attempts that are recorded in one transaction are one
 * statement. After a failure each write is repeated by itself.
 */
public final class GroupedWrites {
  private static final int MOST = 256;

  private final ActivityContext context;
  private final ReentrantLock writing = new ReentrantLock();
  private final Queue<Pending<?>> waiting = new ConcurrentLinkedQueue<>();

  public GroupedWrites(ActivityContext context) {
    this.context = context;
  }

  /** As {@link ActivityContext#write}. */
  public <T> T write(Supplier<T> work) {
    return await(new Work<>(work));
  }

  /** Records an attempt that is about to be sent. */
  public Exchange prepare(AttemptStart attempt, Exchanges exchanges) {
    return await(new Attempt(attempt, exchanges));
  }

  private <T> T await(Pending<T> own) {
    waiting.add(own);
    writing.lock();
    try {
      while (!own.ended()) {
        writeGroup();
      }
    } finally {
      writing.unlock();
    }
    return own.result();
  }

  private void writeGroup() {
    List<Pending<?>> group = new ArrayList<>();
    for (Pending<?> next = waiting.poll(); next != null; next = waiting.poll()) {
      group.add(next);
      if (group.size() == MOST) {
        break;
      }
    }
    if (group.isEmpty()) {
      throw new IllegalStateException("an earlier group broke off");
    }
    try {
      write(group);
    } catch (ClaimLost lost) {
      group.forEach(pending -> pending.fail(lost));
    } catch (RuntimeException failed) {
      writeSingly(group, failed);
    }
  }

  private void writeSingly(List<Pending<?>> group, RuntimeException failed) {
    if (group.size() == 1) {
      group.getFirst().fail(failed);
      return;
    }
    for (Pending<?> pending : group) {
      try {
        write(List.of(pending));
      } catch (RuntimeException own) {
        pending.fail(own);
      }
    }
  }

  private void write(List<Pending<?>> group) {
    context.write(
        () -> {
          record(attempts(group));
          group.forEach(Pending::run);
          return group;
        });
    group.forEach(Pending::committed);
  }

  private static List<Attempt> attempts(List<Pending<?>> group) {
    return group.stream().filter(Attempt.class::isInstance).map(Attempt.class::cast).toList();
  }

  private static void record(List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return;
    }
    List<Exchange> recorded =
        attempts
            .getFirst()
            .exchanges
            .prepare(attempts.stream().map(attempt -> attempt.start).toList());
    for (int i = 0; i < attempts.size(); i++) {
      attempts.get(i).returns(recorded.get(i));
    }
  }

  private static final class Work<T> extends Pending<T> {
    private final Supplier<T> work;

    private Work(Supplier<T> work) {
      this.work = work;
    }

    @Override
    void run() {
      returns(work.get());
    }
  }

  private static final class Attempt extends Pending<Exchange> {
    private final AttemptStart start;
    private final Exchanges exchanges;

    private Attempt(AttemptStart start, Exchanges exchanges) {
      this.start = start;
      this.exchanges = exchanges;
    }

    /** Recorded with the others before. */
    @Override
    void run() {}
  }

  private abstract static sealed class Pending<T> {
    private @Nullable T value;
    private @Nullable RuntimeException failure;
    private boolean ended;

    abstract void run();

    void returns(T result) {
      value = result;
    }

    private void committed() {
      ended = true;
    }

    private void fail(RuntimeException thrown) {
      failure = thrown;
      ended = true;
    }

    private boolean ended() {
      return ended;
    }

    private T result() {
      if (failure != null) {
        throw failure;
      }
      if (value == null) {
        throw new IllegalStateException("a write returned nothing");
      }
      return value;
    }
  }
}
