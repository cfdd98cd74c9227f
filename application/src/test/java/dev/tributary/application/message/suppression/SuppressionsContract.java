package dev.tributary.application.message.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.message.Suppression.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the port promises, sentence by sentence. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SuppressionsContract {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final SuppressionFilter ALL = SuppressionFilter.all(Channel.EMAIL);

  /** Without any suppression. */
  protected abstract Suppressions suppressions();

  @Test
  void an_added_suppression_is_found_by_its_address_in_any_case() {
    Suppression added = bounced("ada@example.com", NOON);
    assertThat(suppressions().add(added)).isTrue();
    assertThat(suppressions().find(email("Ada@Example.com"))).contains(added);
    assertThat(suppressions().find(email("ben@example.com"))).isEmpty();
  }

  @Test
  void an_opt_out_takes_the_place_of_a_bounce() {
    suppressions().add(bounced("ada@example.com", NOON));
    assertThat(suppressions().add(unsubscribed("ada@example.com", NOON))).isTrue();
    assertThat(reason("ada@example.com")).contains(Reason.UNSUBSCRIBED);
  }

  @Test
  void what_is_there_stays_before_a_bounce() {
    suppressions().add(unsubscribed("ada@example.com", NOON));
    assertThat(suppressions().add(bounced("ada@example.com", NOON))).isFalse();
    assertThat(reason("ada@example.com")).contains(Reason.UNSUBSCRIBED);
  }

  @Test
  void only_the_suppressed_among_many_addresses_are_named_with_their_reasons() {
    suppressions().add(bounced("ada@example.com", NOON));
    suppressions().add(unsubscribed("ben@example.com", NOON));
    assertThat(
            suppressions()
                .among(
                    List.of(
                        email("ada@example.com"),
                        email("ben@example.com"),
                        email("eve@example.com"))))
        .isEqualTo(
            Map.of(
                email("ada@example.com"),
                Reason.BOUNCED,
                email("ben@example.com"),
                Reason.UNSUBSCRIBED));
    assertThat(suppressions().among(List.of())).isEmpty();
  }

  @Test
  void pages_follow_each_other_in_the_order_of_the_addresses() {
    suppressions().add(bounced("c@example.com", NOON));
    suppressions().add(bounced("a@example.com", NOON));
    suppressions().add(bounced("b@example.com", NOON));
    assertThat(suppressions().after(ALL, Optional.empty(), 2).items())
        .extracting(Suppression::address)
        .containsExactly(email("a@example.com"), email("b@example.com"));
    assertThat(suppressions().after(ALL, Optional.of("b@example.com"), 2).items())
        .extracting(Suppression::address)
        .containsExactly(email("c@example.com"));
  }

  @Test
  void a_filter_selects_by_reason_period_and_words() {
    suppressions().add(bounced("old@example.com", NOON.minus(Duration.ofDays(2))));
    suppressions().add(bounced("new@example.com", NOON));
    suppressions().add(unsubscribed("out@example.com", NOON));
    assertThat(suppressions().count(ALL)).isEqualTo(3);
    assertThat(suppressions().count(ALL.with(Reason.UNSUBSCRIBED))).isEqualTo(1);
    assertThat(suppressions().count(since(NOON, ""))).isEqualTo(2);
    assertThat(suppressions().count(since(NOON, "5.1.1 WHO"))).isEqualTo(1);
    assertThat(suppressions().count(before(NOON))).isEqualTo(1);
  }

  @Test
  void what_a_filter_selects_is_removed_together() {
    suppressions().add(bounced("a@example.com", NOON));
    suppressions().add(bounced("b@example.com", NOON));
    suppressions().add(unsubscribed("out@example.com", NOON));
    assertThat(suppressions().remove(ALL.with(Reason.BOUNCED))).isEqualTo(2);
    assertThat(suppressions().count(ALL)).isEqualTo(1);
  }

  @Test
  void a_removed_suppression_is_returned_once() {
    Suppression added = bounced("ada@example.com", NOON);
    suppressions().add(added);
    assertThat(suppressions().remove(email("ADA@example.com"))).contains(added);
    assertThat(suppressions().remove(email("ADA@example.com"))).isEmpty();
  }

  @Test
  void old_bounces_are_removed_in_batches_and_opt_outs_stay() {
    Instant old = NOON.minus(Duration.ofDays(200));
    suppressions().add(bounced("a@example.com", old));
    suppressions().add(bounced("b@example.com", old));
    suppressions().add(bounced("young@example.com", NOON));
    suppressions().add(unsubscribed("out@example.com", old));
    assertThat(suppressions().removeBouncedBefore(NOON, 1)).isEqualTo(1);
    assertThat(suppressions().removeBouncedBefore(NOON, 10)).isEqualTo(1);
    assertThat(suppressions().after(ALL, Optional.empty(), 10).items())
        .extracting(Suppression::address)
        .containsExactly(email("out@example.com"), email("young@example.com"));
  }

  private Optional<Reason> reason(String address) {
    return suppressions().find(email(address)).map(Suppression::reason);
  }

  private static SuppressionFilter since(Instant from, String reply) {
    return new SuppressionFilter(
        Channel.EMAIL, Optional.empty(), Optional.of(from), Optional.empty(), reply);
  }

  private static SuppressionFilter before(Instant to) {
    return new SuppressionFilter(
        Channel.EMAIL, Optional.empty(), Optional.empty(), Optional.of(to), "");
  }

  private static Suppression bounced(String address, Instant at) {
    return suppressed(address, Reason.BOUNCED, "550 5.1.1 who?", at);
  }

  private static Suppression unsubscribed(String address, Instant at) {
    return suppressed(address, Reason.UNSUBSCRIBED, "", at);
  }

  private static Suppression suppressed(String address, Reason reason, String detail, Instant at) {
    return new Suppression(email(address), reason, detail, new MessageId(UUID.randomUUID()), at);
  }

  private static Address email(String text) {
    return Address.of(Channel.EMAIL, text);
  }
}
