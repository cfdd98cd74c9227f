package dev.tributary.application.limit;

import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallLease;
import dev.tributary.domain.limit.LeaseRequest;
import java.util.Optional;

/** Limits that hold over all nodes of the database together; each node leases its share. */
public interface RateLimits {
  /**
   * Leases the next tenth of a rate's period for this node. All nodes together lease at most one
   * period at once, and from then on no more than the rate. What a node does not use of a lease is
   * lost with it.
   */
  RateLease lease(RateLimit limit);

  /**
   * Leases calls of an account for the next second of this node, by the clock of the database. All
   * nodes together never lease more than a window of the limits has.
   *
   * @param name of the ledger that all nodes share
   */
  CallLease lease(String name, AccountLimits limits, LeaseRequest request);

  /**
   * A permit, until it is closed or its node is considered dead; empty while living nodes hold all
   * of them.
   */
  Optional<Permit> acquire(PermitLimit limit);

  /** Closing returns it; a permit that another node holds by now is left alone. */
  interface Permit extends AutoCloseable {
    @Override
    void close();
  }
}
