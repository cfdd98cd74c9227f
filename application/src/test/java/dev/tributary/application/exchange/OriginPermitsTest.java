package dev.tributary.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.exchange.OriginPermits.Permit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OriginPermitsTest {
  @ParameterizedTest
  @CsvSource({"12, 50, 6", "12, 100, 12", "5, 50, 2", "1, 50, 1", "12, 1, 1"})
  void gives_an_origin_its_share_of_the_workers(int workers, int percent, int share) {
    OriginPermits permits = OriginPermits.of(workers, percent);
    for (int i = 0; i < share; i++) {
      assertThat(permits.acquire("https://a.example")).isPresent();
    }
    assertThat(permits.acquire("https://a.example")).isEmpty();
    assertThat(permits.acquire("https://b.example")).isPresent();
  }

  @Test
  void a_permit_that_was_given_back_is_free_again() {
    OriginPermits permits = new OriginPermits(2);
    Permit first = permits.acquire("https://a.example").orElseThrow();
    Permit second = permits.acquire("https://a.example").orElseThrow();
    first.close();
    assertThat(permits.acquire("https://a.example")).isPresent();
    assertThat(permits.acquire("https://a.example")).isEmpty();
    second.close();
    assertThat(permits.acquire("https://a.example")).isPresent();
  }
}
