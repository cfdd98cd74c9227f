package dev.tributary.application.exchange.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.exchange.ExchangeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MaskExchangesTest {
  private static final Instant WRITTEN = Instant.parse("2026-11-29T12:00:00Z");

  private final List<Instant> held = new ArrayList<>(List.of(WRITTEN));
  private Instant now = WRITTEN;
  private final MaskExchanges mask =
      new MaskExchanges(
          new HeldExchanges(),
          new ExchangeRetention(Duration.ofDays(90), Duration.ofDays(7), 1_000),
          () -> now);

  @Test
  void personal_data_is_masked_after_its_time_and_not_before() {
    now = WRITTEN.plus(Duration.ofDays(7)).minusSeconds(1);
    assertThat(mask.purgeSome()).isZero();
    now = WRITTEN.plus(Duration.ofDays(7)).plusSeconds(1);
    assertThat(mask.purgeSome()).isEqualTo(1);
    assertThat(mask.purgeSome()).isZero();
  }

  private final class HeldExchanges implements ExchangeUpkeep {
    @Override
    public int maskBefore(Instant time, int limit) {
      int before = held.size();
      held.removeIf(each -> each.isBefore(time));
      return before - held.size();
    }

    @Override
    public int removeBefore(Instant time, int limit) {
      throw new AssertionError("nothing is removed");
    }

    @Override
    public Optional<ExchangeId> newestBeyond(long bytes) {
      throw new AssertionError("nothing is removed");
    }

    @Override
    public int removeUpTo(ExchangeId last, int limit) {
      throw new AssertionError("nothing is removed");
    }
  }
}
