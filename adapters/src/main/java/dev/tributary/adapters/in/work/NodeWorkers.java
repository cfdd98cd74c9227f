package dev.tributary.adapters.in.work;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.tributary.application.work.Worker;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * The workers of this node. A poll takes one for each entry that it picks, and the thread of the
 * entry releases it. Threads that come back from a wait get free workers before a poll does, and
 * starts that wait for one come after both.
 */
public final class NodeWorkers {
  /** After so long, a poll for few entries is worth its statement. */
  private static final long LONGEST_PAUSE_NANOS = MILLISECONDS.toNanos(20);

  private final int count;
  private final Semaphore free;
  private final Runnable poll;
  private final StartLine starts;
  private final AtomicBoolean pollRequested = new AtomicBoolean();
  private volatile boolean moreDue;
  private volatile boolean pollMissed;
  private volatile BooleanSupplier holdsNew = () -> false;
  private volatile long polledAt = System.nanoTime();

  /**
   * @param count of workers
   * @param poll has the queue polled, soon
   */
  public NodeWorkers(int count, Runnable poll) {
    this.count = count;
    this.free = new Semaphore(count, true);
    this.poll = poll;
    this.starts = new StartLine(count, this::takeIdle);
  }

  /** Threads that hold a worker from their start to their end. */
  public ThreadFactory threads(ThreadFactory threads) {
    return work -> threads.newThread(() -> work(work));
  }

  /** From now on polls leave new work in the queue while this is so. */
  public void holdNewWhile(BooleanSupplier holds) {
    holdsNew = holds;
  }

  boolean holdsNew() {
    return holdsNew.getAsBoolean();
  }

  /** Takes at most {@code most} free workers for the entries of a poll; returns how many. */
  int take(int most) {
    int taken = 0;
    while (taken < most && !free.hasQueuedThreads() && free.tryAcquire()) {
      taken++;
    }
    return taken;
  }

  /** Takes a worker that nothing else waits for. */
  boolean takeIdle() {
    return !moreDue && take(1) == 1;
  }

  /**
   * Takes a worker that nothing else waits for, as soon as there is one.
   *
   * @param longest how long to wait for it
   */
  boolean takeIdle(Duration longest) {
    return starts.take(longest);
  }

  /** A worker that was taken has nothing to do. */
  void giveBack() {
    release();
  }

  /** Entries may be due. */
  public void requestPoll() {
    pollRequested.set(true);
  }

  /** Whether a poll was requested, or the last one is {@code interval} ago. */
  boolean pollIsDue(Duration interval) {
    return pollRequested.getAndSet(false) || isAgo(interval.toNanos());
  }

  /** A poll has used {@code picked} of the workers that it took; without any it was none. */
  void polled(int taken, int picked) {
    pollMissed = taken == 0;
    if (pollMissed) {
      return;
    }
    polledAt = System.nanoTime();
    moreDue = picked == taken;
    free.release(taken - picked);
    starts.serve();
  }

  private void work(Runnable work) {
    try {
      ScopedValue.where(Worker.CURRENT, new HeldWorker()).run(work);
    } finally {
      release();
    }
  }

  private void release() {
    free.release();
    if ((moreDue || pollMissed) && isWorthAPoll()) {
      poll.run();
    } else {
      starts.serve();
    }
  }

  private boolean isWorthAPoll() {
    return free.availablePermits() * 2 >= count || isAgo(LONGEST_PAUSE_NANOS);
  }

  private boolean isAgo(long nanos) {
    return System.nanoTime() - polledAt > nanos;
  }

  /** The worker of one thread; used by that thread only. */
  private final class HeldWorker implements Worker {
    private boolean away;

    @Override
    public Away leave() {
      if (away) {
        return () -> {};
      }
      away = true;
      release();
      return this::comeBack;
    }

    private void comeBack() {
      free.acquireUninterruptibly();
      away = false;
    }
  }
}
