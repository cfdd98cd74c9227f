package dev.tributary.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.SecretName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestHeaderTest {
  private static final SecretReference SECRET =
      new SecretReference(new SecretName("coupon-api-key"));

  @ParameterizedTest
  @ValueSource(strings = {"X-Team", "x.y", "Accept-Language", "User-Agent", "a", "1", "~|^_`"})
  void accepts_a_token_as_name(String name) {
    assertThatCode(() -> header(name, "v")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "X Team", "X:Team", "X-Team\r\nEvil: 1", "X\n", "é", "(x)", "\0", "a=b"})
  void refuses_a_name_that_is_no_token(String name) {
    assertRefused(() -> header(name, "v"), ExchangeErrorCode.HEADER_NAME_BAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept",
        "accept-ENCODING",
        "Connection",
        "Content-Length",
        "Content-Type",
        "Content-Encoding",
        "Cookie",
        "Date",
        "Expect",
        "HOST",
        "Idempotency-Key",
        "Keep-Alive",
        "Origin",
        "Proxy-Authorization",
        "Proxy-Anything",
        "Sec-Fetch-Mode",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "Via"
      })
  void refuses_a_reserved_name_in_any_case(String name) {
    assertRefused(() -> header(name, "v"), ExchangeErrorCode.HEADER_RESERVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\r\nEvil: 1", "a\nb", "a\rb", "a\0b", "\u0001", "é", "\u007f", " a", "a\t"})
  void refuses_a_value_that_could_end_the_line(String value) {
    assertRefused(() -> header("X-Team", value), ExchangeErrorCode.HEADER_VALUE_BAD);
  }

  @Test
  void refuses_an_endless_value() {
    assertRefused(() -> header("X-Team", "a".repeat(8193)), ExchangeErrorCode.HEADER_VALUE_BAD);
  }

  @Test
  void a_refused_value_is_not_repeated() {
    assertThatThrownBy(() -> header("X-Team", "s3cret\n"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problem().toString())
                    .doesNotContain("s3cret")
                    .contains("X-Team"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "X-Api-Key",
        "apikey",
        "X-Auth-Token",
        "Ocp-Apim-Subscription-Key",
        "X-Amz-Signature",
        "Client-Secret",
        "X-Password",
        "api_key",
        "API.KEY",
        "X-Key",
        "key",
        "X-Pass",
        "X_Pwd",
        "X-Passphrase",
        "X-PIN",
        "X-OTP",
        "X-JWT",
        "x-functions-key",
        "X-Service-Key",
        "X-License-Key-1",
        "X-Hub-Sig"
      })
  void refuses_a_literal_where_the_name_reports_a_credential(String name) {
    assertRefused(() -> header(name, "v"), ExchangeErrorCode.LITERAL_SECRET);
    assertThatCode(() -> new RequestHeader(new HeaderName(name), SECRET))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Bypass-Cache",
        "X-Opinion",
        "X-Pinned-Version",
        "X-Keyword",
        "X-Keyboard",
        "Partition-Key",
        "X-Sort-Key",
        "X-Passenger",
        "X-Design",
        "X-Inside"
      })
  void takes_a_literal_where_the_name_only_resembles_a_credential(String name) {
    assertThatCode(() -> header(name, "v")).doesNotThrowAnyException();
  }

  @Test
  void refuses_text_around_a_secret_that_could_end_the_line() {
    SecretReference around = new SecretReference(new SecretName("key"), "Bearer ", "\r\nX: 1");
    assertRefused(
        () -> new RequestHeader(new HeaderName("X-Team"), around),
        ExchangeErrorCode.HEADER_VALUE_BAD);
  }

  @Test
  void a_header_from_a_secret_is_secret_and_hides_its_value() {
    RenderedHeader rendered =
        new RequestHeader(new HeaderName("X-Team"), SECRET).rendered("s3cret");
    assertThat(rendered.secret()).isTrue();
    assertThat(rendered.toString()).doesNotContain("s3cret");
    assertThat(header("X-Team", "blue").rendered("blue").secret()).isFalse();
  }

  @Test
  void a_secret_that_could_end_the_line_is_refused_when_it_is_rendered() {
    RequestHeader header = new RequestHeader(new HeaderName("X-Team"), SECRET);
    assertRefused(() -> header.rendered("a\r\nEvil: 1"), ExchangeErrorCode.HEADER_VALUE_BAD);
  }

  @Property
  void no_accepted_header_can_break_out_of_its_line(@ForAll String name, @ForAll String value) {
    try {
      RequestHeader header = header(name, value);
      assertThat(header.rendered(value).name() + ": " + value).matches("[\\x20-\\x7e\\t]+");
    } catch (Refused refused) {
      assertThat(refused.code())
          .isIn(
              ExchangeErrorCode.HEADER_NAME_BAD.id(),
              ExchangeErrorCode.HEADER_VALUE_BAD.id(),
              ExchangeErrorCode.HEADER_RESERVED.id(),
              ExchangeErrorCode.LITERAL_SECRET.id());
    }
  }

  private static RequestHeader header(String name, String value) {
    return new RequestHeader(new HeaderName(name), new Literal(value));
  }

  private static void assertRefused(ThrowingCallable action, ExchangeErrorCode code) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(code.id()));
  }
}
