package dev.tributary.application.exchange.chain;

import static dev.tributary.application.account.Accounts.account;
import static dev.tributary.application.account.Accounts.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.account.authentication.SignIn;
import dev.tributary.application.account.authentication.StaticCredentials;
import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.application.account.token.ScriptedTokens;
import dev.tributary.application.account.transport.Transports;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.chain.record.RecordAttempt;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A call that an account signs in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthenticateCallTest extends SendCallFixture {
  private static final AccountName COUPONS = new AccountName("coupons");

  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private String value = "top/secret-1";

  private final AccountSecrets secrets =
      new AccountSecrets((_, _) -> Optional.of(new Secret(value)));
  private final ScriptedTokens server = new ScriptedTokens();
  private final CallSender sender =
      new SendAttempt(http, () -> now)
          .interceptedBy(
              List.of(
                  new AuthenticateCall(
                      new SignIn(
                          accounts,
                          new StaticCredentials(secrets),
                          server.tokens(secrets, () -> now),
                          new Transports(secrets))),
                  new CheckResponse((_, _) -> Optional.empty(), new RuleLimits(1_000)),
                  new RecordAttempt(exchanges, config, () -> now)));

  @Test
  void the_credential_is_sent_and_no_record_holds_it() {
    stored(new Bearer(secret("token")));
    http.responding(
        500, "no access for top/secret-1 or top%2Fsecret-1", new ResponseHeader("X", value));

    ExchangeFailed failed = failed("https://api.example.com/coupons");

    assertThat(http.sent().getFirst().headers())
        .filteredOn(header -> header.name().equals("Authorization"))
        .extracting(header -> header.value())
        .containsExactly("Bearer top/secret-1");
    assertThat(exchanges.all().toString() + context.journal() + failed.failure())
        .contains("500")
        .doesNotContain("top/secret-1", "top%2Fsecret-1");
  }

  @Test
  void a_key_in_the_query_is_masked_in_the_recorded_address() {
    stored(new ApiKey(ApiKeyPlace.QUERY, "key", "", secret("token")));
    http.responding(500, "");
    failed("https://api.example.com/coupons");

    assertThat(http.sent().getFirst().url())
        .hasToString("https://api.example.com/coupons?key=top%2Fsecret-1");
    assertThat(exchanges.all().getFirst().request().url())
        .isEqualTo("https://api.example.com/coupons?key=" + Secret.MASK);
  }

  @Test
  void a_credential_that_the_api_repeats_in_the_address_of_a_page_is_in_no_line() {
    stored(new Bearer(secret("token")));
    http.responding(503, "").respondingJson("{}");

    OutgoingCall call = outgoing("https://api.example.com/coupons?next=top%2Fsecret-1");
    new RetryCall(
            new RetryPause((_, _) -> {}, () -> now, new Random(1)), exchanges, config, () -> now)
        .send(call, SendCallFixture::text, sender);

    assertThat(context.journal())
        .extracting(Message::key)
        .containsExactly("exchange.invoking", "exchange.retrying", "exchange.transferred");
    assertThat(context.journal())
        .allSatisfy(
            line ->
                assertThat(line.arguments().getFirst())
                    .isEqualTo("https://api.example.com/coupons?next=" + Secret.MASK));
    assertThat(call.repeatsCredential()).isTrue();
  }

  @Test
  void a_key_that_the_account_puts_in_the_address_repeats_nothing() {
    stored(new ApiKey(ApiKeyPlace.QUERY, "key", "", secret("token")));
    http.respondingJson("{}");
    OutgoingCall call = outgoing("https://api.example.com/coupons");

    sender.send(call, SendCallFixture::text);

    assertThat(call.repeatsCredential()).isFalse();
  }

  @Test
  void another_credential_is_no_other_request() {
    stored(new ApiKey(ApiKeyPlace.QUERY, "key", "", secret("token")));
    http.responding(500, "").responding(500, "");
    failed("https://api.example.com/coupons");
    value = "another";
    failed("https://api.example.com/coupons");

    assertThat(exchanges.all()).extracting(exchange -> exchange.attempt()).containsExactly(1, 2);
    assertThat(exchanges.all().stream().map(exchange -> exchange.request().hash()).distinct())
        .hasSize(1);
  }

  @Test
  void what_is_made_of_a_response_is_masked_too() {
    stored(new Bearer(secret("token")));
    http.responding(
        200, "{\"echo\":\"top/secret-1\"}", new ResponseHeader("Content-Type", "application/json"));

    String shown =
        sender.send(
            outgoing("https://api.example.com/coupons"),
            response -> response.mask().mask(text(response)));

    assertThat(shown).isEqualTo("{\"echo\":\"" + Secret.MASK + "\"}");
  }

  @Test
  void a_refused_token_is_replaced_once_and_no_record_holds_either() {
    stored(
        new ClientCredentials(
            new TokenService(
                "https://login.example.com/token",
                TokenClient.of("c1", ClientAuthentication.BODY, secret("client")),
                "",
                "",
                List.of())));
    server.issuing("token-one", "token-two", "token-three");
    http.responding(401, "expired: token-one").responding(401, "expired: token-two");

    ExchangeFailed failed = failed("https://api.example.com/coupons");

    assertThat(failed.failure().status()).hasValue(401);
    assertThat(server.requests()).hasSize(2);
    assertThat(http.sent())
        .extracting(sent -> sent.headers().getLast().value())
        .containsExactly("Bearer token-one", "Bearer token-two");
    assertThat(context.journal().toString()).contains("tokenRefreshing").contains("401");
    assertThat(exchanges.all()).hasSize(2);
    assertThat(exchanges.all().toString() + context.journal() + failed.failure())
        .contains("expired: ")
        .doesNotContain("token-one", "token-two", "top/secret-1");
  }

  @Test
  void nothing_is_sent_with_an_account_that_may_not_be_used() {
    accounts.add(account("coupons", new Bearer(secret("token"))).enabled(false), Instant.EPOCH);
    assertThat(failed("https://api.example.com/").failure().code().id()).isEqualTo("WKF-560281");
    accounts.replace(account("coupons", new Bearer(secret("token"))), 1, Instant.EPOCH);
    assertThat(failed("https://evil.example.net/").failure().code().id()).isEqualTo("TRB-150030");

    assertThat(http.sent()).isEmpty();
    assertThat(exchanges.all()).isEmpty();
  }

  private void stored(Authentication authentication) {
    accounts.add(account("coupons", authentication), Instant.EPOCH);
  }

  private ExchangeFailed failed(String url) {
    return catchThrowableOfType(
        ExchangeFailed.class, () -> sender.send(outgoing(url), SendCallFixture::text));
  }

  private OutgoingCall outgoing(String url) {
    Call call = post("{}");
    Call signedIn =
        new Call(
            call.place(),
            call.method(),
            EndpointUrl.of(url),
            call.headers(),
            call.body(),
            call.policy(),
            Optional.of(COUPONS),
            call.secrets());
    return new OutgoingCall(PreparedCall.of(signedIn, KEPT), context, now.plusSeconds(60));
  }
}
