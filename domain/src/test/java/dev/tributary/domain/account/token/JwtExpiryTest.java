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
  @ParameterizedTest
  @ValueSource(strings = {"1760000000", "1760000000.5", "1.76e9", "1.76E+9", "17600000000e-1"})
  void a_claim_is_a_number_of_seconds(String claim) {
    assertThat(JwtExpiry.at(claim)).contains(Instant.ofEpochSecond(1_760_000_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "{", "[", "123456789012345", "1e99", "1e999999999"})
  void other_claims_name_no_time(String claim) {
    assertThat(JwtExpiry.at(claim)).isEmpty();
  }

  @Test
  void a_json_web_token_has_a_payload() {
    String payload = "{\"exp\":1}";
    assertThat(JwtExpiry.payload(new Secret("eyJhbGciOiJub25lIn0." + encoded(payload) + ".s")))
        .contains(payload);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2", "a.b", "a.b.c.d", "..", "head.!!.tail", "head.e.tail"})
  void other_tokens_have_none(String text) {
    assertThat(JwtExpiry.payload(new Secret(text))).isEmpty();
  }

  private static String encoded(String payload) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8));
  }
}
