package dev.tributary.domain.limit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What all nodes have leased of the windows of an account. A lease takes places in the next second,
 * the earliest first; no window ever has more calls than it may.
 */
public record CallLedger(
    AccountLimits limits, List<WindowLedger> windows, Optional<ReportedQuota> reported) {
  private static final long LEASE_MILLIS = 1_000;

  public CallLedger {
    windows = List.copyOf(windows);
  }

  /** A ledger without calls. */
  public static CallLedger empty(AccountLimits limits) {
    return new CallLedger(
        limits, limits.windows().stream().map(WindowLedger::empty).toList(), Optional.empty());
  }

  /** The ledger after a lease, and the lease. */
  public record Leased(CallLedger ledger, CallLease lease) {}

  /** Leases as many of the wanted calls as the next second has room for. */
  public Leased lease(LeaseRequest request, long now) {
    CallLedger ledger = at(now).without(request).reported(request.reported());
    List<CallShare> shares = new ArrayList<>();
    int wanted = request.calls();
    long from = now;
    while (wanted > 0 && from < now + LEASE_MILLIS) {
      long end = ledger.pieceEnd(from, now + LEASE_MILLIS);
      int calls = Math.min(wanted, ledger.left(from) / request.cost());
      if (calls > 0) {
        shares.add(new CallShare(from, end, calls));
        ledger = ledger.with(end, calls * request.cost());
        wanted -= calls;
      }
      from = end;
    }
    return new Leased(ledger, new CallLease(now, shares, ledger.full(shares, request.cost(), now)));
  }

  private CallLedger at(long now) {
    return new CallLedger(
        limits,
        windows.stream().map(window -> window.at(now)).toList(),
        reported.filter(quota -> quota.reset() > now));
  }

  private CallLedger without(LeaseRequest request) {
    CallLedger ledger = this;
    for (CallShare unused : request.unused()) {
      ledger = ledger.with(unused.end(), -unused.calls() * request.cost());
    }
    return ledger;
  }

  private CallLedger reported(Optional<ReportedQuota> newer) {
    if (newer.isEmpty()) {
      return this;
    }
    ReportedQuota quota = reported.map(old -> old.then(newer.get())).orElse(newer.get());
    return new CallLedger(limits, windows, Optional.of(quota));
  }

  private CallLedger with(long end, int calls) {
    return new CallLedger(
        limits,
        windows.stream().map(window -> window.with(end, calls)).toList(),
        reported.map(quota -> quota.less(calls)));
  }

  /** Pieces end at multiples of the finest slot, and where a fixed window ends. */
  private long pieceEnd(long from, long latest) {
    long grain = windows.stream().mapToLong(WindowLedger::grainMillis).min().orElse(LEASE_MILLIS);
    long end = Math.min(latest, (Math.floorDiv(from, grain) + 1) * grain);
    for (WindowLedger window : windows) {
      end = window.pieceEnd(from, end);
    }
    return end;
  }

  private int left(long from) {
    int left =
        windows.stream()
            .mapToInt(window -> window.left(allowed(window), from))
            .min()
            .orElse(Integer.MAX_VALUE);
    return Math.max(
        0,
        Math.min(
            left,
            reported
                .filter(quota -> from < quota.reset())
                .map(ReportedQuota::left)
                .orElse(Integer.MAX_VALUE)));
  }

  private int allowed(WindowLedger window) {
    return limits.withoutReserve(window.window().calls());
  }

  private Optional<CallLease.Full> full(List<CallShare> shares, int cost, long now) {
    if (!shares.isEmpty()) {
      return Optional.empty();
    }
    List<CallLease.Full> causes = new ArrayList<>();
    for (WindowLedger window : windows) {
      long until = window.roomAt(allowed(window), cost, now);
      causes.add(new CallLease.Full(until, Optional.of(window.window())));
    }
    reported
        .filter(quota -> quota.left() < cost)
        .ifPresent(quota -> causes.add(new CallLease.Full(quota.reset(), Optional.empty())));
    return causes.stream().max(Comparator.comparingLong(CallLease.Full::until));
  }
}
