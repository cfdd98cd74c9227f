package dev.tributary.application.exchange.chain.cache;

import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.cache.CacheKey;
import dev.tributary.application.exchange.cache.CacheRound;
import dev.tributary.application.exchange.cache.CachedResponse;
import dev.tributary.application.exchange.cache.ResponseCache;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.FailureAction;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.problem.Message;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Uses the kept response of an earlier call while it is fresh, without a call; and an older one
 * when the API fails. Otherwise the API is called, and asked to confirm what is kept; a call that
 * refreshes uses nothing that is kept.
 */
public class ServeCached implements CallInterceptor {
  /** What ends a call whose attempts could be repeated. */
  private static final Set<ExchangeErrorCode> GIVEN_UP =
      Set.of(
          ExchangeErrorCode.BUDGET_SPENT,
          ExchangeErrorCode.WAIT_TOO_LONG,
          ExchangeErrorCode.CIRCUIT_OPEN);

  private final KeptAccounts accounts;
  private final ResponseCache cache;
  private final CallSender kept;
  private final InstantSource clock;

  /**
   * @param kept gives the reader a kept response, as others are checked and recorded
   */
  public ServeCached(
      KeptAccounts accounts, ResponseCache cache, CallSender kept, InstantSource clock) {
    this.accounts = accounts;
    this.cache = cache;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    Optional<String> account =
        CacheKeys.keeps(call.prepared()) ? accounts.of(call.call()) : Optional.empty();
    return account.isEmpty() ? next.send(call, reader) : send(call, account.get(), reader, next);
  }

  private <T> T send(OutgoingCall call, String account, ResponseReader<T> reader, CallSender next) {
    CacheKey key = CacheKeys.key(call.prepared(), account);
    CachePolicy policy = call.call().policy().cache();
    long limit = call.call().policy().limits().responseBytes();
    Optional<CachedResponse> usable = policy.refresh() ? Optional.empty() : cache.find(key);
    Optional<CachedResponse> found = usable.filter(known -> known.bytes() <= limit);
    Instant now = clock.instant();
    if (found.isPresent() && policy.fresh(found.get().validatedAt(), now)) {
      return serve(call, found.get(), CacheUse.HIT, reader);
    }
    Optional<CachedResponse> asked =
        found.filter(known -> policy.revalidate() && known.hasValidator());
    boolean fallsBack =
        found.filter(known -> policy.usableOnError(known.validatedAt(), now)).isPresent();
    try {
      return next.send(call.with(new CacheRound.Called(key, account, asked, fallsBack)), reader);
    } catch (ExchangeFailed failed) {
      return serve(call, usable(found, policy, failed), CacheUse.STALE, reader);
    }
  }

  private CachedResponse usable(
      Optional<CachedResponse> found, CachePolicy policy, ExchangeFailed failed) {
    return found
        .filter(_ -> outage(failed.failure()))
        .filter(known -> policy.usableOnError(known.validatedAt(), clock.instant()))
        .orElseThrow(() -> failed);
  }

  private static boolean outage(ExchangeFailure failure) {
    return failure.then() == FailureAction.RETRY
        || failure.then() == FailureAction.RATE_LIMITED
        || GIVEN_UP.contains(failure.code());
  }

  private <T> T serve(
      OutgoingCall call, CachedResponse response, CacheUse use, ResponseReader<T> reader) {
    String shown = call.shownUrl();
    long age = response.age(clock.instant()).toSeconds();
    if (use == CacheUse.HIT) {
      call.context().trace(Message.of("exchange.cached", shown, age));
    } else {
      call.context().info(Message.of("exchange.cachedStale", shown, age));
    }
    return kept.send(call.with(new CacheRound.Served(response, use)), reader);
  }
}
