package dev.tributary.adapters.out.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.account.token.TokenEndpoint;
import dev.tributary.application.account.token.TokenResponse.Issued;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.RefreshToken;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.secret.Secret;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Requests of token endpoints, their refusals and retries. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FetchedTokensTest extends SharedTokensFixture {
  @Test
  void a_failure_that_may_pass_is_tried_again_and_reported() {
    server.replying(denied(500, ""), cut(), issued("t1", 3600));

    assertThat(one.token(account)).isEqualTo("t1");
    assertThat(one.journal()).containsExactly("tokenRetry", "tokenRetry", "tokenFetched");
  }

  @Test
  void a_refusal_ends_at_once_with_the_servers_code() {
    server.replying(denied(401, "invalid_client"));

    assertThat(failure(account)).isEqualTo("WKF-560283");
    assertThat(server.requests()).hasSize(1);
    assertThat(
            sql.first(
                "select failure from tributary.account_token where account = ?",
                row -> row.text("failure"),
                account.name().value()))
        .contains("HTTP - 401 invalid_client");
    server.replying(issued("t1", 3600));
    assertThat(two.token(account)).isEqualTo("t1");
  }

  @Test
  void a_token_of_another_type_is_refused() {
    server.replying(_ -> new Issued(new Secret("t1"), "mac", Optional.empty(), Optional.empty()));

    assertThat(failure(account)).isEqualTo("WKF-560282");
  }

  @Test
  void the_client_is_named_where_the_account_says() {
    server.replying(issued("t1", 3600));
    one.token(account);
    assertThat(server.requests().getFirst().parameters().toString())
        .isEqualTo(
            "{grant_type=client_credentials, scope=a b, audience=api, client_id=c/1,"
                + " client_secret=value-of-client, resource=r}");
    assertThat(server.requests().getFirst().headers())
        .extracting(header -> header.name() + ": " + header.value())
        .containsExactly("X-Tenant: value-of-tenant");

    one.token(stored(new ClientCredentials(service(ClientAuthentication.BASIC))));
    assertThat(server.requests().getLast().headers())
        .extracting(RenderedHeader::value)
        .containsExactly("Basic YyUyRjE6dmFsdWUtb2YtY2xpZW50");
    assertThat(server.requests().getLast().parameters().toString())
        .isEqualTo("{grant_type=client_credentials}");
  }

  @Test
  void a_refresh_token_is_replaced_and_the_first_one_is_used_when_the_last_was_revoked() {
    ExternalAccount person =
        stored(new RefreshToken(service(ClientAuthentication.NONE), secret("first")));
    server.replying(
        _ ->
            new Issued(
                new Secret("t1"),
                "Bearer",
                Optional.of(Duration.ofHours(1)),
                Optional.of(new Secret("second"))),
        issued("t2", 3600),
        denied(400, "invalid_grant"),
        issued("t3", 3600));
    one.token(person);
    two.after("t1", person);
    two.after("t2", person);

    assertThat(server.requests())
        .extracting(request -> request.parameters().get("refresh_token"))
        .containsExactly("value-of-first", "second", "second", "value-of-first");
  }

  private String failure(ExternalAccount used) {
    return catchThrowableOfType(ExchangeFailed.class, () -> one.token(used)).failure().code().id();
  }

  private static TokenEndpoint cut() {
    return _ -> {
      throw new ExchangeFailed(ExchangeFailure.withoutStatus(true, ExchangeErrorCode.CUT));
    };
  }
}
