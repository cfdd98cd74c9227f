package dev.tributary.application.exchange;

import dev.tributary.application.account.authentication.Credentials;
import dev.tributary.application.exchange.cache.CacheRound;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.exchange.target.EndpointUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A call on its way to the other side. */
public final class OutgoingCall {
  private final PreparedCall prepared;
  private final CallContext context;
  private final CallProgress progress;
  private final CacheRound cache;

  /**
   * @param deadline of all attempts and the pauses between them
   */
  public OutgoingCall(PreparedCall prepared, CallContext context, Instant deadline) {
    this(prepared, context, new CallProgress(deadline), new CacheRound.Unused());
  }

  private OutgoingCall(
      PreparedCall prepared, CallContext context, CallProgress progress, CacheRound cache) {
    this.prepared = prepared;
    this.context = context;
    this.progress = progress;
    this.cache = cache;
  }

  public PreparedCall prepared() {
    return prepared;
  }

  public CallContext context() {
    return context;
  }

  public Instant deadline() {
    return progress.end();
  }

  public CacheRound cache() {
    return cache;
  }

  /** The call as its activity made it. */
  public Call call() {
    return prepared.call();
  }

  /**
   * The address as the journal may show it. It may hold a credential, which is known, and hidden,
   * once an attempt is signed in.
   */
  public String shownUrl() {
    return progress.mask(prepared.shownUrl());
  }

  /** Whether the address holds a credential besides the place where the account puts it. */
  public boolean repeatsCredential() {
    return progress.repeatsCredential();
  }

  /** Whether this is the first attempt that is sent. */
  public boolean begins() {
    return !(cache instanceof CacheRound.Served) && progress.begin();
  }

  /** Why the budget of all calls allows no attempt at that time; empty when it does. */
  public Optional<ExchangeFailure> refusal(Instant then) {
    TotalBudget budget = call().policy().retries().total();
    return context.spent().flatMap(spent -> spent.refusal(budget, then));
  }

  /**
   * Time that the call spends without being its own moves its deadline, for all of its
   * interceptors.
   */
  public void later(Duration waited) {
    progress.later(waited);
  }

  /** The same call as a redirect continues it. */
  public OutgoingCall redirected(HttpMethod method, EndpointUrl url, RequestBody body) {
    return new OutgoingCall(prepared.redirected(method, url, body), context, progress, cache);
  }

  /** The same call with what signs it in. */
  public OutgoingCall signedIn(Credentials credentials) {
    PreparedCall signedIn = prepared.signedIn(credentials);
    progress.know(signedIn.mask(), prepared.request().url());
    return new OutgoingCall(signedIn, context, progress, cache);
  }

  /** The same call with what the cache has for it. */
  public OutgoingCall with(CacheRound round) {
    return new OutgoingCall(prepared, context, progress, round);
  }

  /** The same call with further headers, which make no other request of it. */
  public OutgoingCall with(List<RenderedHeader> headers) {
    return new OutgoingCall(prepared.with(headers), context, progress, cache);
  }
}
