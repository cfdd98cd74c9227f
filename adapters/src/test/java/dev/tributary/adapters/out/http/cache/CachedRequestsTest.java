package dev.tributary.adapters.out.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.exchange.Call;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.secret.SecretOrigins;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which requests share a response, and which have none that is used again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
public class CachedRequestsTest extends CachedCallFixture {
  @Test
  void requests_that_differ_have_responses_of_their_own() {
    server.replying(Replies.json("{}"));
    accounts.add(account("cache-a"), now);
    accounts.add(account("cache-b"), now);
    get(PLAIN);
    send(call("/rows?page=2", HttpMethod.GET, "", PLAIN));
    send(call("/rows", HttpMethod.POST, "{\"a\":1}", PLAIN));
    send(call("/rows", HttpMethod.POST, "{\"a\":2}", PLAIN));
    send(with(new RenderedHeader("Accept-Language", "nl", false)));
    send(with(new RenderedHeader("Accept-Language", "en", false)));
    send(of("cache-a"));
    send(of("cache-b"));
    assertThat(server.received()).hasSize(8);

    send(call("/rows", HttpMethod.POST, "{\"a\":2}", PLAIN));
    send(with(new RenderedHeader("Accept-Language", "en", false)));
    send(of("cache-b"));
    assertThat(server.received()).as("an idempotency key makes no other request").hasSize(8);

    accounts.replace(account("cache-b"), 1, now);
    send(of("cache-b"));
    assertThat(server.received()).as("a changed account may be another customer").hasSize(9);
  }

  @Test
  void ignored_headers_make_no_other_request() {
    CachePolicy policy =
        new CachePolicy(HOUR, true, Duration.ZERO, false, List.of("x-request-number"));
    server.replying(Replies.json("{}"));
    send(with(new RenderedHeader("X-Request-Number", "1", false), policy));
    send(with(new RenderedHeader("X-Request-Number", "2", false), policy));
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void a_request_with_a_credential_of_its_own_is_sent_each_time() {
    server.replying(Replies.json("{}"));
    send(with(new RenderedHeader("Authorization", "Bearer abc", true)));
    send(with(new RenderedHeader("Authorization", "Bearer abc", true)));
    assertThat(server.received()).hasSize(2);
    assertThat(kept()).isZero();
    assertThat(uses()).containsOnly(CacheUse.NONE);
  }

  private Call with(RenderedHeader header) {
    return with(header, PLAIN);
  }

  private Call with(RenderedHeader header, CachePolicy policy) {
    Call call = call("/rows", HttpMethod.GET, "", policy);
    return new Call(
        call.place(),
        call.method(),
        call.url(),
        List.of(header),
        call.body(),
        call.policy(),
        Optional.empty(),
        List.of());
  }

  private Call of(String account) {
    Call call = call("/rows", HttpMethod.GET, "", PLAIN);
    return new Call(
        call.place(),
        call.method(),
        call.url(),
        List.of(),
        call.body(),
        call.policy(),
        Optional.of(new AccountName(account)),
        List.of());
  }

  private ExternalAccount account(String name) {
    return new ExternalAccount(
        new AccountName(name),
        name,
        true,
        SecretOrigins.of(List.of(server.origin())),
        "",
        new Authentication.None());
  }
}
