package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.externalapi.ConcurrentCallResult.RowsRead;
import dev.tributary.application.activity.externalapi.progress.CallPosition;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/**
 * The parts of a plan that are called and not committed, in their order. Their number is limited: a
 * thread that is far ahead of the first part waits.
 */
final class CallsAhead {
  /** Pages that are committed together. */
  private static final int GROUP = 512;

  private final LongFunction<CallPosition> firstPages;
  private final long parts;
  private final int most;
  private final Deque<Part> open = new ArrayDeque<>();

  /** Of the pages that were taken last. */
  private final List<Part> committing = new ArrayList<>();

  private CallPosition next;
  private int threads;
  private boolean closed;

  /**
   * @param begin the call that is due
   * @param parts of the plan
   * @param most parts at a time
   * @param firstPages of each part
   */
  CallsAhead(CallPosition begin, long parts, int most, LongFunction<CallPosition> firstPages) {
    this.next = begin;
    this.parts = parts;
    this.most = most;
    this.firstPages = firstPages;
  }

  /** A part that is called, and its pages that are not committed. */
  static final class Part {
    private final Deque<ConcurrentCallResult> pages = new ArrayDeque<>();
    private final CallPosition begin;
    private int uncommitted;

    private Part(CallPosition begin) {
      this.begin = begin;
    }

    CallPosition begin() {
      return begin;
    }
  }

  /** The next part for a thread; empty when none is left. Waits for room. */
  synchronized Optional<Part> begin() {
    while (!closed && next.part() <= parts && open.size() >= most) {
      await();
    }
    if (closed || next.part() > parts) {
      return Optional.empty();
    }
    Part part = new Part(next);
    next = firstPages.apply(next.part() + 1);
    open.add(part);
    notifyAll();
    return Optional.of(part);
  }

  /**
   * Adds what a call of the part brought. Where another page follows, waits until this one is
   * committed: the address or token of the next page is in no other place, and an API may give
   * another one when the page is requested again.
   *
   * @return whether the part goes on
   */
  synchronized boolean add(Part part, ConcurrentCallResult page) {
    part.pages.add(page);
    part.uncommitted++;
    notifyAll();
    while (!closed && !page.last() && part.uncommitted > 0) {
      await();
    }
    return !closed && !page.last();
  }

  /**
   * The next pages in the order of the rows, as many as are there; those that were taken before are
   * committed. Waits for the first.
   */
  synchronized List<ConcurrentCallResult> take() {
    committing.forEach(part -> part.uncommitted--);
    committing.clear();
    notifyAll();
    while (open.isEmpty() || open.getFirst().pages.isEmpty()) {
      await();
    }
    List<ConcurrentCallResult> taken = new ArrayList<>();
    while (taken.size() < GROUP && !open.isEmpty() && !open.getFirst().pages.isEmpty()) {
      Part part = open.getFirst();
      ConcurrentCallResult page = part.pages.remove();
      committing.add(part);
      taken.add(page);
      if (page.last()) {
        open.remove();
      }
      if (!(page instanceof RowsRead)) {
        break;
      }
    }
    notifyAll();
    return taken;
  }

  synchronized void threadBegins() {
    threads++;
  }

  synchronized void threadEnds() {
    threads--;
    notifyAll();
  }

  /** Waits for a time, or until no more calls are made; returns whether it is open. */
  synchronized boolean pause(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    for (long left = time.toMillis(); !closed && left > 0; left = millisTo(until)) {
      await(left);
    }
    return !closed;
  }

  private static long millisTo(long until) {
    return TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
  }

  /** No further call begins. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Waits until no call is under way; returns the pages that were not taken. */
  synchronized List<RowsRead> left() {
    while (threads > 0) {
      await();
    }
    return open.stream()
        .flatMap(part -> part.pages.stream())
        .filter(RowsRead.class::isInstance)
        .map(RowsRead.class::cast)
        .toList();
  }

  private void await() {
    await(0);
  }

  /** Its callers loop. */
  @SuppressWarnings("WaitNotInLoop")
  private void await(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while calls were made");
    }
  }
}
