package dev.tributary.application.exchange.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretMask;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedBytesTest {
  private static final int KEPT = 1000;

  @ParameterizedTest
  @ValueSource(strings = {"top-secret-value", "töp-sécrèt-€-värde"})
  void keeps_no_part_of_a_secret_wherever_the_bytes_were_cut(String secret) {
    SecretMask mask = new SecretMask(List.of(new Secret(secret)));
    for (int shift = 0; shift < secret.getBytes(UTF_8).length; shift++) {
      RecordedBytes bytes = new RecordedBytes(mask, KEPT);
      byte[] body = ("x".repeat(shift) + secret.repeat(1000)).getBytes(UTF_8);
      bytes.add(body, 0, body.length);

      assertThat(bytes.body().head().substring(shift)).as("%d", shift).matches("•+");
      assertThat(bytes.body().bytes()).isEqualTo(body.length);
    }
  }
}
