package dev.tributary.application.limit;

import dev.tributary.domain.limit.AccountLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What this node has leased of each account, for each cost of a call. */
@ApplicationScoped
public class AccountQuotas {
  private final RateLimits limits;
  private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

  public AccountQuotas(RateLimits limits) {
    this.limits = limits;
  }

  private record Key(String account, int cost) {}

  private record Entry(AccountLimits limits, LeasedCalls calls) {}

  /** The calls of that cost; limits that were changed begin with a new lease. */
  public LeasedCalls calls(String account, AccountLimits ofAccount, int cost) {
    return entries
        .compute(
            new Key(account, cost),
            (_, entry) -> current(entry, ofAccount) ? entry : entry(account, ofAccount, cost))
        .calls();
  }

  private static boolean current(@Nullable Entry entry, AccountLimits limits) {
    return entry != null && entry.limits().equals(limits);
  }

  private Entry entry(String account, AccountLimits ofAccount, int cost) {
    String name = "account/" + account;
    return new Entry(
        ofAccount,
        new LeasedCalls(request -> limits.lease(name, ofAccount, request), cost, System::nanoTime));
  }
}
