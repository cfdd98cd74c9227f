package dev.tributary.domain.activity.externalapi.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretMask;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValueExcerptTest {
  private static final Secret LONG = new Secret("k3y-".repeat(20));

  @Test
  void shows_the_beginning_without_control_characters() {
    assertThat(shown("\u001B[31m" + "x".repeat(100), LONG))
        .isEqualTo("\uFFFD[31m" + "x".repeat(35) + "…");
  }

  @Test
  void shows_nothing_of_a_secret_that_is_longer_than_what_is_shown() {
    assertThat(shown("key " + LONG.reveal() + "!", LONG)).isEqualTo("key " + Secret.MASK + "!");
    assertThat(shown("x".repeat(30) + LONG.reveal(), LONG)).doesNotContain("k3y");
  }

  @Test
  void shows_nothing_of_a_secret_that_is_longer_than_what_is_retained() {
    Secret secret = new Secret("k3y-".repeat(1000));
    assertThat(shown("key " + secret.reveal(), secret)).isEqualTo("key " + Secret.MASK);
  }

  private static String shown(String value, Secret secret) {
    return ValueExcerpt.shown(ValueExcerpt.beginning(value), new SecretMask(List.of(secret)));
  }
}
