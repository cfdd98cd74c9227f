package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.work.ClaimLost;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes of several threads, of which those that come while one is under way are one transaction: a
 * thread returns when its own is committed. After a failure each write is repeated by itself.
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
    Pending<T> own = new Pending<>(work);
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
          group.forEach(Pending::run);
          return group;
        });
    group.forEach(Pending::committed);
  }

  private static final class Pending<T> {
    private final Supplier<T> work;
    private @Nullable T value;
    private @Nullable RuntimeException failure;
    private boolean ended;

    private Pending(Supplier<T> work) {
      this.work = work;
    }

    private void run() {
      value = work.get();
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
