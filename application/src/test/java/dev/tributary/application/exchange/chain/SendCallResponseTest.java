package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which responses reach the reader, and what is recorded of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendCallResponseTest extends SendCallFixture {
  @Test
  void refuses_a_redirect_and_names_its_status() {
    http.responding(302, "", new ResponseHeader("Location", "https://elsewhere.example"));
    ExchangeFailure failure = failure(post("{}")).failure();
    assertThat(failure.code()).isEqualTo(ExchangeErrorCode.REDIRECT);
    assertThat(failure.arguments()).containsExactly(302);
    assertThat(http.sent()).hasSize(1);
  }

  @Test
  void gives_the_reader_the_white_space_before_content() {
    http.respondingJson("\r\n\t {}");
    assertThat(send(post("{}"))).isEqualTo("\r\n\t {}");
  }

  @ParameterizedTest
  @CsvSource({
    "200,''",
    "200,' '",
    "200,'\r\n\t '",
    "201,''",
    "204,''",
    "204,{}",
    "205,''",
    "205,{}"
  })
  void gives_the_reader_a_response_without_content(int status, String body) {
    http.responding(status, body, new ResponseHeader("Content-Type", "application/json"));
    assertThat(
            sendCall.<Boolean>send(
                post("{}"), context, response -> response.response().noContent()))
        .isTrue();
    assertThat(exchanges.all().getFirst().response().orElseThrow().body().head()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({"200,{}", "201,{}", "202,{}", "203,{}"})
  void gives_the_reader_content_of_any_other_success(int status, String body) {
    http.responding(status, body, new ResponseHeader("Content-Type", "application/json"));
    assertThat(
            sendCall.<Boolean>send(
                post("{}"), context, response -> response.response().noContent()))
        .isFalse();
  }

  @Test
  void cuts_the_recorded_bodies() {
    http.respondingJson("[" + "1,".repeat(500) + "1]");
    send(post("y".repeat(500)));
    Exchange exchange = exchanges.all().getFirst();
    assertThat(exchange.request().body().head()).hasSize(KEPT);
    assertThat(exchange.request().body().bytes()).isEqualTo(500);
    assertThat(exchange.response().orElseThrow().body().head()).hasSize(KEPT);
    assertThat(exchange.response().orElseThrow().body().bytes()).isEqualTo(1003);
  }

  @ParameterizedTest
  @CsvSource({"206, Range", "226, A-IM"})
  void refuses_a_part_that_the_request_did_not_ask_for(int status, String header) {
    http.responding(status, "{}", new ResponseHeader("Content-Type", "application/json"));
    ExchangeFailure failure = failure(post("{}")).failure();
    assertThat(failure.code()).isEqualTo(ExchangeErrorCode.PARTIAL);
    assertThat(failure.arguments()).containsExactly(status, header);
    assertThat(http.sent()).hasSize(1);
    assertThat(send(with(header(header.toLowerCase(Locale.ROOT), "x=0-1")))).isEqualTo("{}");
  }
}
