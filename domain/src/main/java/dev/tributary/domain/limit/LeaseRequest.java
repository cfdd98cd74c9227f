package dev.tributary.domain.limit;

import java.util.List;
import java.util.Optional;

/**
 * What a node requests from the ledger of an account.
 *
 * @param calls that it expects to make in the next second, at least one
 * @param cost of each
 * @param unused shares of earlier leases that have ended, to be counted as free again
 * @param reported what responses have reported since
 */
public record LeaseRequest(
    int calls, int cost, List<CallShare> unused, Optional<ReportedQuota> reported) {
  public LeaseRequest {
    unused = List.copyOf(unused);
  }
}
