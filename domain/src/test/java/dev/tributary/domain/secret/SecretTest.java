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
  void returns_its_value_only_by_reveal() {
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
        "Basic czNjciJ0IGsreQ==",
        "{\"key\":\"s3cr\\u0022t k\\u002By\"}",
        "{\"key\":\"s3cr\\u0022t\\u0020k\\u002by\"}",
        "?key=s3cr%22t%20k%2by",
        "{\"key\":\"\\u00733cr\\\"t+k%2By\"}",
        "Basic czNjciJ0IGsreQ\\u003d\\u003D",
        "S3CR\"T K+Y",
        "?key=S3cr%22T+k%2BY",
        "basic czNjciJ0igsreq==",
        "{\"key\":\"\\u00533cr\\\"T k+y\"}",
        "{\"key\":\"\\u00533CR\\u0022\\u0054 \\u004B+\\u0059\"}",
        "?key=%533cr%22%54%20%4b%2b%59"
      })
  void is_masked_in_every_form_it_may_take(String text) {
    String masked = new SecretMask(List.of(secret)).mask(text);

    assertThat(masked).contains(Secret.MASK).doesNotContain("s3cr").doesNotContain("czNj");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b%25\\n=\n€😀",
        "a\\/b%25\\\\n\\u003d\\n\\u20ac\\uD83D\\ude00",
        "a%2fb%2525%5Cn%3D%0a%e2%82%AC%F0%9f%98%80"
      })
  void is_masked_however_its_characters_are_written(String text) {
    SecretMask mask = new SecretMask(List.of(new Secret("a/b%25\\n=\n€😀")));

    assertThat(mask.mask("<" + text + ">")).isEqualTo("<" + Secret.MASK + ">");
    assertThat(mask.reach()).isGreaterThanOrEqualTo(text.length());
  }

  @Test
  void what_is_written_otherwise_is_no_secret() {
    SecretMask mask = new SecretMask(List.of(new Secret("nab=")));

    assertThat(mask.mask("nab\\u003e na\\b= nab")).isEqualTo("nab\\u003e na\\b= nab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=bc", "a=b", "a\\u003", "a%", "a", "\\u00"})
  void its_beginning_is_masked_where_a_text_was_cut(String beginning) {
    SecretMask mask = new SecretMask(List.of(new Secret("a=bcd")));

    assertThat(mask.maskCut("<a=x" + beginning)).isEqualTo("<a=x" + Secret.MASK);
    assertThat(mask.mask("<a=x" + beginning)).isEqualTo("<a=x" + beginning);
  }

  @Test
  void secrets_that_overlap_are_both_hidden() {
    SecretMask mask = new SecretMask(List.of(new Secret("abcd"), new Secret("cdefgh")));

    assertThat(mask.mask("<abcdefgh>")).isEqualTo("<" + Secret.MASK + ">");
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
