package dev.tributary.application.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.limit.RateLimits.Permit;
import java.time.Duration;
import java.util.Optional;
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
