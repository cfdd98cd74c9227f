package dev.tributary.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HighEntropyTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "<key>550e8400-e29b-41d4-a716-446655440000</key>",
        "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
        "https://api.example.com/jobs?key=a8Fk29sLq0ZpX71mVb3T"
      })
  void a_long_run_of_letters_and_digits_is_recognised(String text) {
    assertThat(HighEntropyText.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Envelope xmlns=\"http://www.w3.org/2003/05/soap-envelope\">",
        "https://api.example.com/archive/2026/11/30/customer-reports",
        "orders-2026-11-30-12-00-00-export",
        "customerOrdersByDateRangeAndRegion",
        "v1/customers/orders/lines"
      })
  void paths_dates_and_names_are_not(String text) {
    assertThat(HighEntropyText.in(text)).isFalse();
  }
}
