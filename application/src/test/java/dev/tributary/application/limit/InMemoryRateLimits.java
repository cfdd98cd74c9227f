package dev.tributary.application.limit;

import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallLease;
import dev.tributary.domain.limit.CallLedger;
import dev.tributary.domain.limit.CallLedgerText;
import dev.tributary.domain.limit.LeaseRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** The limits of one node; nodes share a {@link Store}. */
public final class InMemoryRateLimits implements RateLimits {
  private final String node;
  private final Store store;

  public InMemoryRateLimits(String node, Store store) {
    this.node = node;
    this.store = store;
  }

  /** What all nodes share. */
  public static final class Store {
    private final LongSupplier nanos;
    private final Map<String, Long> reserved = new HashMap<>();
    private final Map<String, String> ledgers = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final Set<String> dead = new HashSet<>();

    public Store(LongSupplier nanos) {
      this.nanos = nanos;
    }

    /** From now on this node is considered dead. */
    public void dies(String node) {
      dead.add(node);
    }

    private boolean free(String slot) {
      String holder = holders.get(slot);
      return holder == null || dead.contains(holder);
    }
  }

  @Override
  public RateLease lease(RateLimit limit) {
    long now = store.nanos.getAsLong();
    long until =
        Math.max(store.reserved.getOrDefault(limit.name(), now), now) + limit.cost().toNanos();
    store.reserved.put(limit.name(), until);
    long wait = until - now - limit.period().toNanos();
    return new RateLease(Duration.ofNanos(Math.max(0, wait)), limit.leased());
  }

  @Override
  public CallLease lease(String name, AccountLimits limits, LeaseRequest request) {
    CallLedger ledger = CallLedgerText.read(limits, store.ledgers.getOrDefault(name, ""));
    CallLedger.Leased leased =
        ledger.lease(request, Duration.ofNanos(store.nanos.getAsLong()).toMillis());
    store.ledgers.put(name, CallLedgerText.write(leased.ledger()));
    return leased.lease();
  }

  @Override
  public Optional<Permit> acquire(PermitLimit limit) {
    Optional<String> slot =
        IntStream.rangeClosed(1, limit.permits())
            .mapToObj(number -> limit.name() + number)
            .filter(store::free)
            .findFirst();
    slot.ifPresent(free -> store.holders.put(free, node));
    return slot.map(held -> () -> store.holders.remove(held, node));
  }
}
