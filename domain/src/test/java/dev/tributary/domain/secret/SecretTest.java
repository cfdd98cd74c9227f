package dev.tributary.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretTest {
  private final Secret secret = new Secret("s3cr\"t k+y");

  @Test
  void does_not_show_itself() {
    assertThat(secret).hasToString(Secret.MASK);
    assertThat("%s".formatted(List.of(secret))).doesNotContain("s3cr");
  }

  @Test
  void tells_its_value_only_when_asked() {
    assertThat(secret.reveal()).isEqualTo("s3cr\"t k+y");
    assertThat(secret).isEqualTo(new Secret("s3cr\"t k+y")).isNotEqualTo(new Secret("other"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key=s3cr\"t k+y;",
        "?key=s3cr%22t+k%2By&x=1",
        "?key=s3cr%22t%20k%2By",
        "{\"key\":\"s3cr\\\"t k+y\"}",
        "Basic czNjciJ0IGsreQ=="
      })
  void is_masked_in_every_form_it_may_take(String text) {
    String masked = new SecretMask(List.of(secret)).mask(text);

    assertThat(masked).contains(Secret.MASK).doesNotContain("s3cr").doesNotContain("czNj");
  }

  @Test
  void the_longer_of_two_overlapping_secrets_is_masked_whole() {
    SecretMask mask = new SecretMask(List.of(new Secret("abc"), new Secret("abcdef")));

    assertThat(mask.mask("abcdef")).isEqualTo(Secret.MASK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "with space", "-first", "last-", "a_b"})
  void a_name_of_another_form_is_refused(String name) {
    assertThatThrownBy(() -> new SecretName(name)).hasMessageContaining("'" + name + "'");
  }
}
