package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.account.Accounts;
import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.application.account.authentication.Credentials;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.cache.CacheConfig;
import dev.tributary.application.exchange.cache.CacheKey;
import dev.tributary.application.exchange.cache.CacheRound.Called;
import dev.tributary.application.exchange.cache.CacheWriter;
import dev.tributary.application.exchange.cache.CachedResponse;
import dev.tributary.application.exchange.cache.ResponseCache;
import dev.tributary.application.exchange.chain.cache.KeepResponse;
import dev.tributary.application.exchange.chain.cache.KeptAccounts;
import dev.tributary.application.exchange.chain.cache.KeptResponses;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.secret.Secret;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepResponseTest extends SendCallFixture {
  private static final CacheKey KEY = new CacheKey("key");
  private static final ExternalAccount ACCOUNT =
      Accounts.account("coupons", new Authentication.None());

  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private final KeptAccounts versions = new KeptAccounts(accounts);
  private final BegunKeys cache = new BegunKeys();
  private final KeepResponse interceptor =
      new KeepResponse(cache, new KeptResponses(cache, () -> now), versions, () -> now);

  @Test
  void a_response_is_kept_for_the_version_of_the_account_that_the_key_is_of() {
    accounts.add(ACCOUNT, now);
    http.respondingJson("{}");

    send(versions.of(call()).orElseThrow());

    assertThat(cache.begun).containsExactly(KEY);
  }

  @Test
  void a_response_to_an_account_that_was_changed_since_the_key_was_made_is_not_kept() {
    accounts.add(ACCOUNT, now);
    String before = versions.of(call()).orElseThrow();
    accounts.replace(ACCOUNT, 1, now);
    http.respondingJson("{}");

    send(before);

    assertThat(cache.begun).isEmpty();
  }

  @Test
  void a_response_to_an_address_that_repeats_the_credential_is_not_kept() {
    accounts.add(ACCOUNT, now);
    http.respondingJson("{}");

    send(versions.of(call()).orElseThrow(), signedInBy("coupons"));

    assertThat(cache.begun).isEmpty();
  }

  private void send(String account) {
    send(account, signedInBy("another"));
  }

  private OutgoingCall signedInBy(String secret) {
    return new OutgoingCall(PreparedCall.of(call(), KEPT), context, now.plusSeconds(60))
        .signedIn(
            new Credentials(
                call().url(),
                List.of(),
                List.of(new Secret(secret)),
                Optional.empty(),
                Transport.DEFAULT));
  }

  private void send(String account, OutgoingCall outgoing) {
    new SendAttempt(http, () -> now)
        .interceptedBy(List.of(interceptor))
        .send(
            outgoing.with(new Called(KEY, account, Optional.empty(), false)),
            SendCallFixture::text);
  }

  private Call call() {
    Call call = post("{}");
    return new Call(
        call.place(),
        call.method(),
        call.url(),
        List.of(),
        call.body(),
        call.policy(),
        Optional.of(ACCOUNT.name()),
        List.of());
  }

  /** Keeps only for which keys a response was begun. */
  private static final class BegunKeys implements ResponseCache {
    private final List<CacheKey> begun = new ArrayList<>();

    @Override
    public Optional<CachedResponse> find(CacheKey key) {
      return Optional.empty();
    }

    @Override
    public InputStream body(CachedResponse response) {
      return InputStream.nullInputStream();
    }

    @Override
    public CacheWriter begin(CacheKey key, int status, List<ResponseHeader> headers, Instant at) {
      begun.add(key);
      return CacheWriter.NOTHING;
    }

    @Override
    public void validated(CachedResponse response, Instant at) {}

    @Override
    public int removeSome(Instant at, CacheConfig limits, int limit) {
      return 0;
    }
  }
}
