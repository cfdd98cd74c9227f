package dev.tributary.adapters.out.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.adapters.out.oauth.HttpSessionEndpoint;
import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.application.account.token.SessionEndpoint.SessionResponse;
import dev.tributary.application.account.token.SessionRequest;
import dev.tributary.application.account.transport.Transports;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.session.SessionValue;
import dev.tributary.domain.account.session.SessionValue.Source;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretOrigins;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class SessionLoginTest extends HttpExchangeFixture {
  private static final SessionValue ID = new SessionValue(Source.BODY, "/session/id");
  private static final SessionValue WHOLE = new SessionValue(Source.BODY, "");
  private static final SessionValue HEADER = new SessionValue(Source.HEADER, "X-Session");
  private static final SessionValue COOKIE = new SessionValue(Source.COOKIE, "sid");

  @ParameterizedTest
  @MethodSource("responses")
  void takes_the_value_from_its_place(
      SessionValue wanted, Reply reply, int status, Optional<String> value) {
    server.replying(reply);

    assertThat(logIn(server.url("/login"), wanted, LONG))
        .isEqualTo(new SessionResponse(status, value.map(Secret::new)));
    assertThat(server.received()).as("no redirect is followed").hasSize(1);
  }

  static Stream<Arguments> responses() {
    return Stream.of(
        found(ID, Replies.json("{\"session\":{\"id\":\"s1\"}}"), "s1"),
        found(ID, Replies.json("{\"session\":{\"id\":42}}"), "42"),
        found(WHOLE, Replies.json("\"s1\""), "s1"),
        found(ID, Replies.gzip("{\"session\":{\"id\":\"s1\"}}".getBytes(UTF_8)), "s1"),
        found(HEADER, head(200, "x-session: s1"), "s1"),
        found(COOKIE, head(204, "Set-Cookie: other=1", "Set-Cookie: sid=s1; Path=/"), 204, "s1"),
        missing(ID, Replies.json("{\"session\":{\"id\":{}}}")),
        missing(ID, Replies.json("{\"session\":{\"id\":null}}")),
        missing(ID, Replies.json("{\"session\":{\"id\":\"a\\r\\nX: y\"}}")),
        missing(ID, Replies.json("{\"session\":{\"id\":\"a;b\"}}")),
        missing(ID, Replies.json("{\"session\":{\"id\":\"" + "x".repeat(9_000) + "\"}}")),
        missing(ID, Replies.typed("text/html", "<html></html>")),
        missing(ID, Replies.json("")),
        missing(HEADER, head(200)),
        missing(COOKIE, head(200, "Set-Cookie: sid=; Max-Age=0")),
        missing(COOKIE, head(200, "Set-Cookie: xsid=s1")),
        Arguments.of(COOKIE, head(302, "Location: /", "Set-Cookie: sid=s1"), 302, Optional.empty()),
        Arguments.of(HEADER, head(401, "X-Session: s1"), 401, Optional.empty()));
  }

  @Test
  void sends_the_request_as_it_is() {
    server.replying(Replies.json("\"s1\""));
    logIn(server.url("/login?v=1"), WHOLE, LONG);

    ReceivedRequest received = server.received().getFirst();
    assertThat(received.method()).isEqualTo("POST");
    assertThat(received.target()).isEqualTo("/login?v=1");
    assertThat(received.text()).isEqualTo("{\"password\":\"hunter2\"}");
    assertThat(received.header("Content-Type")).contains("application/json");
    assertThat(received.header("X-Client")).contains("hunter3");
  }

  @Test
  void an_address_that_the_guard_refuses_gets_nothing() {
    assertFails("https://127.0.0.1:" + server.port() + "/", LONG, ExchangeErrorCode.HOST_REFUSED);
    assertThat(server.connections()).isZero();
  }

  @Test
  void a_slow_or_oversized_response_ends() {
    server.replying(Replies.slowDrip(Duration.ofMillis(20)));
    assertFails(server.url("/"), Duration.ofMillis(400), ExchangeErrorCode.TIMEOUT);
    server.replying(Replies.json(Replies.jsonOfSize(1_100_000)));
    assertFails(server.url("/"), LONG, ExchangeErrorCode.RESPONSE_TOO_LARGE);
  }

  private void assertFails(String url, Duration time, ExchangeErrorCode code) {
    ExchangeFailed failed = catchThrowableOfType(ExchangeFailed.class, () -> logIn(url, ID, time));
    assertThat(failed).isNotNull();
    assertThat(failed.failure().code()).isEqualTo(code);
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      assertThat(String.valueOf(cause)).doesNotContain("hunter");
    }
  }

  private SessionResponse logIn(String url, SessionValue wanted, Duration time) {
    Transports transports = new Transports(new AccountSecrets((_, _) -> Optional.empty()));
    return new HttpSessionEndpoint(http, transports, new ObjectMapper())
        .logIn(
            new SessionRequest(
                new ExternalAccount(
                    new AccountName("session"),
                    "",
                    true,
                    SecretOrigins.UNBOUND,
                    "",
                    new Authentication.None()),
                HttpMethod.POST,
                EndpointUrl.of(url),
                List.of(new RenderedHeader("X-Client", "hunter3", true)),
                RequestBody.of("application/json", "{\"password\":\"hunter2\"}".getBytes(UTF_8)),
                time,
                CancelSignal.NEVER),
            wanted);
  }

  private static Arguments found(SessionValue wanted, Reply reply, String value) {
    return found(wanted, reply, 200, value);
  }

  private static Arguments found(SessionValue wanted, Reply reply, int status, String value) {
    return Arguments.of(wanted, reply, status, Optional.of(value));
  }

  private static Arguments missing(SessionValue wanted, Reply reply) {
    return Arguments.of(wanted, reply, 200, Optional.empty());
  }

  private static Reply head(int status, String... headers) {
    return Replies.status(status, headers);
  }
}
