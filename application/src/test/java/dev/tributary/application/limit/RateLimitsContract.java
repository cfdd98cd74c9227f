package dev.tributary.application.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.limit.RateLimits.Permit;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallLease;
import dev.tributary.domain.limit.CallShare;
import dev.tributary.domain.limit.CallWindow;
import dev.tributary.domain.limit.CallWindow.Kind;
import dev.tributary.domain.limit.CallWindow.WhenReached;
import dev.tributary.domain.limit.LeaseRequest;
import dev.tributary.domain.limit.QuotaHeaders;
import dev.tributary.domain.limit.ReportedQuota;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@link RateLimits} promises, over two nodes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RateLimitsContract {
  private static final RateLimit RATE = new RateLimit("rate", 10, Duration.ofDays(1));
  private static final PermitLimit PERMITS = new PermitLimit("permits", 2);

  /** The limits as this living node sees them. */
  protected abstract RateLimits of(String node);

  /** From now on the node is considered dead. */
  protected abstract void dies(String node);

  @Test
  void all_nodes_together_lease_at_most_one_period_at_once() {
    for (int i = 0; i < 5; i++) {
      assertThat(of("one").lease(RATE)).isEqualTo(new RateLease(Duration.ZERO, 1));
      assertThat(of("two").lease(RATE)).isEqualTo(new RateLease(Duration.ZERO, 1));
    }
    assertThat(of("one").lease(RATE).delay())
        .isBetween(Duration.ofMinutes(140), Duration.ofMinutes(144));
    assertThat(of("two").lease(RATE).delay())
        .isBetween(Duration.ofMinutes(284), Duration.ofMinutes(288));
  }

  @Test
  void a_lease_allows_a_tenth_of_a_period() {
    RateLimit rate = new RateLimit("fast", 2_000, Duration.ofDays(1));

    assertThat(of("one").lease(rate)).isEqualTo(new RateLease(Duration.ZERO, 200));
  }

  @Test
  void limits_of_other_names_are_others() {
    RateLimit rate = new RateLimit("single", 1, Duration.ofDays(1));
    assertThat(of("one").lease(rate).delay()).isZero();
    assertThat(of("one").lease(rate).delay()).isPositive();

    assertThat(of("one").lease(new RateLimit("other", 1, Duration.ofDays(1))).delay()).isZero();
    assertThat(of("one").acquire(PERMITS)).isPresent();
    assertThat(of("one").acquire(PERMITS)).isPresent();
    assertThat(of("one").acquire(new PermitLimit("other", 1))).isPresent();
  }

  @Test
  void the_calls_of_an_account_are_leased_by_all_nodes_together() {
    AccountLimits limits = calls(10, Duration.ofDays(1));

    assertThat(leased(of("one"), "shared", limits, 6)).isEqualTo(6);
    assertThat(leased(of("two"), "shared", limits, 6)).isEqualTo(4);
    CallLease none = of("one").lease("shared", limits, request(1, List.of()));
    assertThat(none.shares()).isEmpty();
    assertThat(none.full().orElseThrow().until())
        .as("the day, and the last slot of a hundred")
        .isBetween(none.at() + 86_000_000, none.at() + 88_000_000);
    assertThat(leased(of("one"), "other", limits, 1)).isEqualTo(1);
  }

  @Test
  void what_a_node_has_not_used_is_free_again_with_its_next_lease() {
    AccountLimits limits = calls(10, Duration.ofDays(1));
    CallLease lease = of("one").lease("returned", limits, request(10, List.of()));
    assertThat(leased(of("two"), "returned", limits, 1)).isZero();

    CallShare share = lease.shares().getFirst();
    List<CallShare> unused = List.of(new CallShare(share.from(), share.end(), 4));
    assertThat(of("one").lease("returned", limits, request(1, unused)).shares()).hasSize(1);
    assertThat(leased(of("two"), "returned", limits, 9)).isEqualTo(3);
  }

  @Test
  void what_one_node_has_read_of_the_quota_holds_for_all() {
    AccountLimits limits =
        new AccountLimits(
            List.of(), List.of(), new QuotaHeaders("Left", "", "Reset"), 0, OptionalInt.empty());
    CallLease first = of("one").lease("reported", limits, request(1, List.of()));
    ReportedQuota quota = new ReportedQuota(5, first.at() + 3_600_000);
    var _ =
        of("one").lease("reported", limits, new LeaseRequest(2, 1, List.of(), Optional.of(quota)));

    assertThat(leased(of("two"), "reported", limits, 9)).isEqualTo(3);
    assertThat(of("two").lease("reported", limits, request(1, List.of())).full())
        .contains(new CallLease.Full(quota.reset(), Optional.empty()));
  }

  private static int leased(RateLimits node, String name, AccountLimits limits, int calls) {
    return node.lease(name, limits, request(calls, List.of())).shares().stream()
        .mapToInt(CallShare::calls)
        .sum();
  }

  private static LeaseRequest request(int calls, List<CallShare> unused) {
    return new LeaseRequest(calls, 1, unused, Optional.empty());
  }

  private static AccountLimits calls(int calls, Duration per) {
    CallWindow window = new CallWindow(calls, per, Kind.MOVING, WhenReached.HOLD);
    return new AccountLimits(List.of(window), List.of(), QuotaHeaders.NONE, 0, OptionalInt.empty());
  }

  @Test
  void a_permit_is_held_by_one_node_until_it_is_closed() {
    Permit first = of("one").acquire(PERMITS).orElseThrow();
    assertThat(of("two").acquire(PERMITS)).isPresent();
    assertThat(of("one").acquire(PERMITS)).isEmpty();
    assertThat(of("two").acquire(PERMITS)).isEmpty();

    first.close();
    assertThat(of("two").acquire(PERMITS)).isPresent();
    assertThat(of("one").acquire(PERMITS)).isEmpty();
  }

  @Test
  void the_permits_of_a_dead_node_are_free_and_no_longer_its_own() {
    PermitLimit single = new PermitLimit("single", 1);
    Permit lost = of("one").acquire(single).orElseThrow();
    assertThat(of("two").acquire(single)).isEmpty();

    dies("one");
    Optional<Permit> taken = of("two").acquire(single);
    assertThat(taken).isPresent();

    lost.close();
    assertThat(of("two").acquire(single)).as("still held by its new holder").isEmpty();
  }
}
