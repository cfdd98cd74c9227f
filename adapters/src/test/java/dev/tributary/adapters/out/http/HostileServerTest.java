package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.hostile.HostileCase;
import dev.tributary.adapters.out.http.hostile.HostileResponses;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A server that does everything wrong. Each response ends in time and as its case names it; no
 * secret of the request is in the failure, no connection is left behind, and the next exchange of
 * the same client gets its response.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class HostileServerTest extends HttpExchangeFixture {
  private static final String SECRET = "s3cret-of-the-request";
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONGER = Duration.ofSeconds(20);

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void ends_as_the_case_names_it(HostileCase hostile) {
    server.replying(hostile.reply());
    try (VertxHttpExchange client =
        exchange(settings(1, HostileResponses.COMPRESSED_LIMIT), System::nanoTime)) {
      hostile
          .failure()
          .ifPresentOrElse(
              code -> assertFails(client, hostile, code),
              () ->
                  assertThat(client.send(request(LONGER), HostileServerTest::whole))
                      .isEqualTo(hostile.status()));

      server.replying(Replies.json("{}"));
      assertThat(next(client)).as("the next exchange has the only connection").isEqualTo(200);
    }
    assertThat(server.leftBehind()).as("connections that the client has not closed").isZero();
  }

  /** A server that closes after its response may do so while the next request begins. */
  private int next(VertxHttpExchange client) {
    try {
      return client.send(request(LONGER), HostileServerTest::whole);
    } catch (ExchangeFailed closed) {
      assertThat(closed.failure().code()).isEqualTo(ExchangeErrorCode.CUT);
      return client.send(request(LONGER), HostileServerTest::whole);
    }
  }

  static Stream<HostileCase> cases() {
    return HostileResponses.all();
  }

  private void assertFails(VertxHttpExchange client, HostileCase hostile, ExchangeErrorCode code) {
    Duration time = code == ExchangeErrorCode.TIMEOUT ? SHORT : LONGER;
    ExchangeFailed failed =
        catchThrowableOfType(
            ExchangeFailed.class, () -> client.send(request(time), HostileServerTest::whole));
    assertThat(failed).as(hostile.name()).isNotNull();
    assertThat(failed.failure().code()).as(failed.failure().toString()).isEqualTo(code);
    assertThat(failed.failure().toString()).doesNotContain(SECRET);
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      assertThat(String.valueOf(cause.getMessage())).doesNotContain(SECRET);
    }
  }

  private static int whole(HttpResponse response) throws IOException {
    response.body().transferTo(OutputStream.nullOutputStream());
    return response.status();
  }

  private OutboundRequest request(Duration time) {
    return new OutboundRequest(
        HttpMethod.GET,
        EndpointUrl.of(server.url("/rows?key=" + SECRET)),
        List.of(new RenderedHeader("Authorization", "Bearer " + SECRET, true)),
        RequestBody.NONE,
        HostileResponses.LIMIT,
        time,
        CancelSignal.NEVER);
  }
}
