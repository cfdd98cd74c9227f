package dev.tributary.application.limit;

import dev.tributary.domain.limit.CallLease;
import dev.tributary.domain.limit.CallShare;
import dev.tributary.domain.limit.CallWindow;
import dev.tributary.domain.limit.LeaseRequest;
import dev.tributary.domain.limit.ReportedQuota;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The calls of an account that this node has leased: one statement for each lease, not for each
 * call. A lease asks for what callers have needed, and returns what they have not used before.
 */
public final class LeasedCalls {
  private static final long NANOS = 1_000_000;
  private static final int MOST = 10_000;

  private final Function<LeaseRequest, CallLease> leases;
  private final int cost;
  private final LongSupplier nanos;
  private final Deque<Local> shares = new ArrayDeque<>();
  private final List<CallShare> unused = new ArrayList<>();
  private Optional<ReportedQuota> reported = Optional.empty();
  private Optional<CallWindow> full = Optional.empty();
  private long fullUntil;
  private int taken;
  private int refused;

  /**
   * @param cost of each call
   */
  public LeasedCalls(Function<LeaseRequest, CallLease> leases, int cost, LongSupplier nanos) {
    this.leases = leases;
    this.cost = cost;
    this.nanos = nanos;
    this.fullUntil = nanos.getAsLong();
  }

  /** A share by the clock of this node. */
  private record Local(CallShare share, long from, long end) {
    Local less() {
      return new Local(new CallShare(share.from(), share.end(), share.calls() - 1), from, end);
    }
  }

  /** What a caller gets. */
  public sealed interface Turn {
    /** One call, after that time: a second at most. */
    record Granted(Duration delay) implements Turn {}

    /**
     * None before that time.
     *
     * @param window that is full; empty when the API reported that nothing is left
     */
    record Full(Duration delay, Optional<CallWindow> window) implements Turn {}
  }

  /**
   * Takes the next call that has room.
   *
   * @param use whether the caller can begin it after that time; what it throws leaves the call to
   *     others
   */
  public synchronized Turn next(Consumer<Duration> use) {
    long now = nanos.getAsLong();
    dropEnded(now);
    if (shares.isEmpty() && now >= fullUntil) {
      lease(expected());
      now = nanos.getAsLong();
    }
    Local share = shares.peek();
    if (share == null) {
      refused++;
      return new Turn.Full(Duration.ofNanos(Math.max(NANOS, fullUntil - now)), full);
    }
    Duration delay = Duration.ofNanos(Math.max(0, share.from() - now));
    use.accept(delay);
    take(share);
    return new Turn.Granted(delay);
  }

  private void take(Local share) {
    shares.remove();
    if (share.share().calls() > 1) {
      shares.addFirst(share.less());
    }
    taken++;
  }

  /** What a response has reported. When nothing is left, all nodes are to know at once. */
  public synchronized void report(ReportedQuota quota) {
    reported = Optional.of(quota);
    if (quota.left() < cost && nanos.getAsLong() >= fullUntil) {
      shares.forEach(share -> unused.add(share.share()));
      shares.clear();
      lease(0);
    }
  }

  private void dropEnded(long now) {
    while (!shares.isEmpty() && shares.peek().end() <= now) {
      unused.add(shares.remove().share());
    }
  }

  /** Twice what the last lease brought when that was too little, else what was used of it. */
  private int expected() {
    int used = unused.isEmpty() ? 2 * taken : taken;
    return Math.clamp(Math.max(used, refused), 1, MOST);
  }

  private void lease(int calls) {
    long before = nanos.getAsLong();
    CallLease lease = leases.apply(new LeaseRequest(calls, cost, unused, reported));
    // The ledger's instant lies between the two; its middle errs by half a round trip.
    long at = before + (nanos.getAsLong() - before) / 2;
    unused.clear();
    reported = Optional.empty();
    taken = 0;
    refused = 0;
    lease.shares().forEach(share -> shares.add(local(share, lease.at(), at)));
    full = lease.full().flatMap(CallLease.Full::window);
    fullUntil = lease.full().map(until -> at + (until.until() - lease.at()) * NANOS).orElse(at);
  }

  private static Local local(CallShare share, long ledgerAt, long at) {
    return new Local(
        share, at + (share.from() - ledgerAt) * NANOS, at + (share.end() - ledgerAt) * NANOS);
  }
}
