package dev.tributary.application.limit;

import dev.tributary.domain.limit.AccountLimits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What this node has of the limits of each account; limits that were changed begin anew. */
public final class AccountQuotas {
  private final RateLimits limits;
  private final LongSupplier nanos;
  private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
  private final Map<PermitLimit, SharedPermits> permits = new ConcurrentHashMap<>();

  public AccountQuotas(RateLimits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
  }

  private record Key(String account, int cost) {}

  private record Entry(AccountLimits limits, LeasedCalls calls) {}

  public LeasedCalls calls(String account, AccountLimits ofAccount, int cost) {
    return entries
        .compute(
            new Key(account, cost),
            (_, entry) -> current(entry, ofAccount) ? entry : entry(account, ofAccount, cost))
        .calls();
  }

  /** The permits for as many calls at the same time. */
  public SharedPermits permits(String account, int most) {
    return permits.computeIfAbsent(
        new PermitLimit(name(account), most),
        limit -> new SharedPermits(() -> limits.acquire(limit), nanos));
  }

  private static boolean current(@Nullable Entry entry, AccountLimits limits) {
    return entry != null && entry.limits().equals(limits);
  }

  private Entry entry(String account, AccountLimits ofAccount, int cost) {
    return new Entry(
        ofAccount,
        new LeasedCalls(request -> limits.lease(name(account), ofAccount, request), cost, nanos));
  }

  private static String name(String account) {
    return "account/" + account;
  }
}
