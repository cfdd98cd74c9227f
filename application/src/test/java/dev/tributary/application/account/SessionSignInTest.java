package dev.tributary.application.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.account.authentication.Credentials;
import dev.tributary.application.account.authentication.SignIn;
import dev.tributary.application.account.authentication.StaticCredentials;
import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.application.account.token.ScriptedTokens;
import dev.tributary.application.account.token.SessionRequest;
import dev.tributary.application.account.token.TokenCaller;
import dev.tributary.application.account.transport.Transports;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.session.LoginField;
import dev.tributary.domain.account.session.LoginField.Place;
import dev.tributary.domain.account.session.LoginRequest;
import dev.tributary.domain.account.session.LoginRequest.Body;
import dev.tributary.domain.account.session.SessionValue;
import dev.tributary.domain.account.session.SessionValue.Source;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionSignInTest implements TokenCaller {
  private static final EndpointUrl URL = EndpointUrl.of("https://api.example.com/coupons?count=2");

  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private final AccountSecrets secrets =
      new AccountSecrets((name, _) -> Optional.of(new Secret("pass \"word\" & more")));
  private final ScriptedTokens server = new ScriptedTokens();
  private Instant now = Instant.parse("2026-11-29T10:00:00Z");
  private final SignIn signIn =
      new SignIn(
          accounts,
          new StaticCredentials(secrets),
          server.tokens(secrets, () -> now),
          new Transports(secrets));

  @Override
  public void info(Message message) {}

  @Override
  public CancelSignal cancel() {
    return CancelSignal.NEVER;
  }

  @Test
  void logs_in_once_and_again_after_its_age_or_a_refusal() {
    server.issuing("s1", "s2", "s3");
    ExternalAccount account = add(session(Body.JSON, ApiKeyPlace.HEADER));

    Credentials first = signIn.of(account.name(), URL, this);
    assertThat(lines(first)).containsExactly("X-Session: id s1");
    assertThat(first.secrets()).containsExactly(new Secret("s1"));
    assertThat(lines(signIn.of(account.name(), URL, this))).containsExactly("X-Session: id s1");
    assertThat(server.logins()).hasSize(1);

    Credentials second = signIn.after(first.token().orElseThrow(), account.name(), URL, this);
    assertThat(lines(second)).containsExactly("X-Session: id s2");
    now = now.plus(Duration.ofMinutes(11));
    assertThat(lines(signIn.of(account.name(), URL, this))).containsExactly("X-Session: id s3");
    assertThat(server.logins()).hasSize(3);
  }

  @Test
  void calls_carry_the_session_as_a_cookie_or_in_the_query() {
    server.issuing("s1", "s/2");
    assertThat(
            lines(signIn.credentials(account(session(Body.JSON, ApiKeyPlace.COOKIE)), URL, this)))
        .containsExactly("Cookie: X-Session=id s1");
    Credentials inQuery =
        signIn.credentials(account(session(Body.FORM, ApiKeyPlace.QUERY)), URL, this);
    assertThat(inQuery.url())
        .hasToString("https://api.example.com/coupons?count=2&X-Session=id%20s%2F2");
    assertThat(inQuery.secrets()).containsExactly(new Secret("s/2"));
    assertThat(inQuery.token()).isPresent();
  }

  @Test
  void fields_stand_in_a_json_body_in_the_query_and_in_headers() throws IOException {
    server.issuing("s1");
    signIn.credentials(account(session(Body.JSON, ApiKeyPlace.HEADER)), URL, this);

    SessionRequest request = server.logins().getFirst();
    assertThat(request.url()).hasToString("https://api.example.com/login?v=1&tenant=seed+%26+co");
    assertThat(request.headers()).extracting(header -> header.name()).containsExactly("X-Client");
    assertThat(request.body().contentType()).isEqualTo("application/json");
    assertThat(body(request))
        .isEqualTo(
            "{\"credentials\":{\"user\":\"seed\",\"password\":\"pass \\\"word\\\" & more\"}}");
    assertThat(request.toString()).doesNotContain("word");
  }

  @Test
  void fields_of_a_form_are_encoded() throws IOException {
    server.issuing("s1");
    signIn.credentials(account(session(Body.FORM, ApiKeyPlace.HEADER)), URL, this);

    assertThat(server.logins().getFirst().body().contentType())
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(body(server.logins().getFirst()))
        .isEqualTo("%2Fcredentials%2Fuser=seed&%2Fcredentials%2Fpassword=pass+%22word%22+%26+more");
  }

  @Test
  void a_response_without_the_value_signs_no_call_in() {
    ExternalAccount account = account(session(Body.JSON, ApiKeyPlace.HEADER));

    ExchangeFailed failed =
        catchThrowableOfType(ExchangeFailed.class, () -> signIn.credentials(account, URL, this));

    assertThat(failed.failure().code().id()).isEqualTo("WKF-560283");
    assertThat(failed.failure().arguments()).containsExactly("session", "TRB-150034");
  }

  private ExternalAccount add(SessionLogin session) {
    ExternalAccount account = account(session);
    accounts.add(account, Instant.EPOCH);
    return account;
  }

  private static ExternalAccount account(SessionLogin session) {
    return Accounts.account("session", session);
  }

  private static SessionLogin session(Body body, ApiKeyPlace in) {
    return new SessionLogin(
        new LoginRequest(
            HttpMethod.POST,
            "https://api.example.com/login?v=1",
            body,
            List.of(
                text("/credentials/user", "seed", Place.BODY),
                new LoginField(
                    "/credentials/password",
                    "",
                    Optional.of(new SecretName("password")),
                    Place.BODY),
                text("tenant", "seed & co", Place.QUERY),
                text("X-Client", "tributary", Place.HEADER))),
        new SessionValue(Source.BODY, "/session/id"),
        in,
        "X-Session",
        "id ",
        Duration.ofMinutes(10));
  }

  private static LoginField text(String name, String value, Place in) {
    return new LoginField(name, value, Optional.empty(), in);
  }

  private static String body(SessionRequest request) throws IOException {
    return new String(request.body().open().readAllBytes(), UTF_8);
  }

  private static List<String> lines(Credentials credentials) {
    return credentials.headers().stream()
        .map(header -> header.name() + ": " + header.value())
        .toList();
  }
}
