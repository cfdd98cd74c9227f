package dev.tributary.domain.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookSignatureTest {
  /** An example that libraries of Standard Webhooks verify. */
  private static final WebhookSecret SECRET =
      WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

  private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private final WebhookSecret other = WebhookSecret.random(new SecureRandom());
  private final byte[] body = "{\"test\": 2432232314}".getBytes(UTF_8);
  private final WebhookSignature signature =
      new WebhookSignature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body);

  @Test
  void signs_as_the_specification_does() {
    assertThat(signature.by(List.of(SECRET))).isEqualTo(SIGNED);
  }

  @Test
  void is_found_among_the_signatures_of_several_secrets() {
    String header = signature.by(List.of(other, SECRET));
    assertThat(header.split(" ")).hasSize(2);
    assertThat(signature.isIn(header, List.of(SECRET))).isTrue();
    assertThat(signature.isIn(SIGNED, List.of(other, SECRET))).isTrue();
    assertThat(signature.isIn(SIGNED, List.of(other))).isFalse();
    assertThat(signature.isIn(SIGNED, List.of())).isFalse();
  }

  @Test
  void another_id_time_or_body_has_another_signature() {
    List<WebhookSecret> secrets = List.of(SECRET);
    assertThat(new WebhookSignature("other", 1_614_265_330, body).isIn(SIGNED, secrets)).isFalse();
    assertThat(new WebhookSignature(signature.id(), 1, body).isIn(SIGNED, secrets)).isFalse();
    assertThat(
            new WebhookSignature(signature.id(), 1_614_265_330, "{}".getBytes(UTF_8))
                .isIn(SIGNED, secrets))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1,",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "x x x x x x x x x x v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
      })
  void other_headers_are_refused(String header) {
    assertThat(signature.isIn(header, List.of(SECRET))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "whsec_", "whsec_c2hvcnQ=", "whsec_!", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
  void what_is_no_secret_is_none(String text) {
    assertThat(WebhookSecret.of(text)).isEmpty();
  }

  @Test
  void a_secret_is_written_only_on_purpose() {
    assertThat(WebhookSecret.of(other.reveal())).contains(other);
    assertThat(other).hasToString("whsec_••••••");
  }
}
