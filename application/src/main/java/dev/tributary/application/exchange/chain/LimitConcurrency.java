package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.limit.AccountQuotas;
import dev.tributary.application.limit.RateLimits.Permit;
import dev.tributary.application.limit.SharedPermits.Place;
import dev.tributary.domain.account.ExternalAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** At most so many attempts of an account are under way at the same time, over all nodes. */
@ApplicationScoped
public class LimitConcurrency implements CallInterceptor {
  /** Between two tries to get a permit that another call of this node may have returned. */
  private static final Duration POLL = Duration.ofMillis(20);

  private final AccountOfCall accounts;
  private final AccountQuotas quotas;
  private final LimitWait waits;
  private final InstantSource clock;

  public LimitConcurrency(
      AccountOfCall accounts, AccountQuotas quotas, LimitWait waits, InstantSource clock) {
    this.accounts = accounts;
    this.quotas = quotas;
    this.waits = waits;
    this.clock = clock;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    Optional<ExternalAccount> limited =
        accounts.of(call).filter(account -> account.limits().concurrency().isPresent());
    if (limited.isEmpty()) {
      return next.send(call, reader);
    }
    try (Permit _ = permit(limited.get(), call)) {
      return next.send(call, reader);
    }
  }

  private Permit permit(ExternalAccount account, OutgoingCall call) {
    int most = account.limits().concurrency().orElseThrow();
    Instant arrival = clock.instant();
    try (Place place = quotas.permits(account.name().value(), most).enter()) {
      Optional<Permit> permit = place.acquire();
      while (permit.isEmpty()) {
        Duration waited = Duration.between(arrival, clock.instant());
        waits.permit(waited, POLL, "concurrency " + most, account.name(), call);
        permit = place.acquire();
      }
      return permit.get();
    }
  }
}
