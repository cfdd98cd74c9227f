package dev.tributary.domain.account.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.secret.Secret;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JwtExpiryTest {
  private static final Instant EXPIRY = Instant.parse("2027-01-01T00:00:00Z");

  @Test
  void a_json_web_token_names_its_expiry() {
    assertThat(JwtExpiry.of(token("{\"sub\":\"a\",\"exp\":1798761600}"))).contains(EXPIRY);
    assertThat(JwtExpiry.of(token("{ \"exp\" : 1798761600.5 }"))).contains(EXPIRY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"exp\":\"soon\"}",
        "{\"exp\":null}",
        "{\"exp\":-1}",
        "{\"exp\":123456789012345}"
      })
  void one_without_a_usable_expiry_names_none(String payload) {
    assertThat(JwtExpiry.of(token(payload))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2", "a.b", "a.b.c.d", "..", "head.!!.tail", "head.e.tail"})
  void other_tokens_name_none(String text) {
    assertThat(JwtExpiry.of(new Secret(text))).isEmpty();
  }

  private static Secret token(String payload) {
    return new Secret(
        "eyJhbGciOiJub25lIn0."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8))
            + ".signature");
  }
}
