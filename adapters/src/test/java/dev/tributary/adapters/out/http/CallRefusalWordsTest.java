package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.TestVertx;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.target.TargetPolicy;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people read about calls that are never sent and responses that are refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class CallRefusalWordsTest extends WireCallFixture {
  @Test
  void a_response_of_six_mebibytes() {
    server.replying(Replies.json(Replies.jsonOfSize(6 * 1024 * 1024)));
    ExchangeFailed failed = failure(server.url("/"), LIMITS);
    assertThat(failed.failure().code().id()).isEqualTo("WKF-560239");
    assertWords(failed, "API response exceeded limit (limit: '5242880').");
    assertThat(server.received()).hasSize(1);
    assertThat(records().getFirst().response().orElseThrow().body().head()).startsWith("{\"data\"");
  }

  @Test
  void a_response_one_byte_too_long() {
    server.replying(Replies.json(Replies.jsonOfSize(5_242_881)));
    assertWords(
        failure(server.url("/"), LIMITS), "API response exceeded limit (limit: '5242880').");
  }

  @Test
  void a_gzip_bomb() {
    server.replying(Replies.gzip(new byte[50_000_000]));
    assertWords(
        failure(server.url("/"), LIMITS), "API response exceeded limit (limit: '5242880').");
  }

  @Test
  void a_body_one_byte_too_long_is_never_sent() {
    ExchangeFailed failed =
        catchThrowableOfType(
            ExchangeFailed.class,
            () -> send(call(server.url("/"), LIMITS, Replies.jsonOfSize(5_242_881))));
    assertWords(failed, "API request body exceeded limit (limit: '5242880').");
    assertThat(server.connections()).isZero();
  }

  @Test
  void a_redirect_is_not_followed() {
    server.replying(Replies.redirect(server.url("/other")), Replies.json("{}"));
    assertWords(
        failure(server.url("/"), LIMITS),
        "Activity failed (reason: 'HTTP - 302'). This redirect is not followed.");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void an_http_url() {
    assertWords(
        failure("http://api.example.com/x?key=1", LIMITS),
        "API URL must be a secure URL (https) (requested URL: 'http://api.example.com/x').");
  }

  @Test
  void an_address_literal() {
    assertWords(
        failure("https://192.168.0.5/", LIMITS),
        "API URL host must not be 'localhost', or IP address literal (URL host: '192.168.0.5').");
  }

  @Test
  void localhost() {
    assertWords(
        failure("https://localhost/", LIMITS),
        "API URL host must not be 'localhost', or IP address literal (URL host: 'localhost').");
  }

  @Test
  void a_name_that_leads_home() {
    try (VertxHttpExchange guarded =
        new VertxHttpExchange(
            TestVertx.SHARED,
            new TargetPolicy(List.of(), Set.of(443)),
            _ -> List.of(InetAddress.ofLiteral("10.0.0.1")),
            HttpClientConfig.DEFAULT)) {
      ExchangeFailed failed =
          catchThrowableOfType(
              ExchangeFailed.class,
              () ->
                  over(guarded)
                      .send(
                          call("https://intra.example.com/", LIMITS),
                          journal,
                          WireCallFixture::text));
      assertWords(
          failed,
          "The host 'intra.example.com' leads to the address 10.0.0.1, which is not public;"
              + " it is not called.");
      assertThat(failed.attempts()).isEqualTo(1);
    }
  }

  @Test
  void every_code_has_a_text_a_cause_and_a_remedy() {
    for (ExchangeErrorCode code : ExchangeErrorCode.values()) {
      for (Locale language : Texts.LANGUAGES) {
        for (String part : List.of("", ".when", ".remedy")) {
          assertThat(Texts.pattern("exchange", code.id() + part, language))
              .as(code.id() + part + " in " + language)
              .isPresent();
        }
        ExchangeFailure any = ExchangeFailure.unsent(code, 7, 7, 7);
        assertThat(Texts.render(any.message(), language)).doesNotContain("{", "}", "''");
      }
    }
  }
}
