package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.application.limit.LeasedCalls.Turn.Full;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.limit.CallWindow;
import dev.tributary.domain.limit.CallWindow.WhenReached;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The wait for room in the limits of an account: a short one in place, a long one as a wait of the
 * task. The journal reports who waits, for what and until when. No wait is part of a call's time,
 * but each is part of the budget of all calls.
 */
@ApplicationScoped
public class LimitWait {
  /** Shorter waits are the pace of the limit, and no line for a reader. */
  private static final Duration REPORTED = Duration.ofSeconds(2);

  private final Sleeper sleeper;
  private final ExchangeConfig settings;
  private final InstantSource clock;

  public LimitWait(Sleeper sleeper, ExchangeConfig settings, InstantSource clock) {
    this.sleeper = sleeper;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A wait that no attempt may follow is not made.
   *
   * @throws ExchangeFailed when the budget of all calls is spent by then
   */
  void requireBudget(Duration time, OutgoingCall call) {
    Optional<ExchangeFailure> refused = call.refusal(clock.instant().plus(time));
    if (refused.isPresent()) {
      throw new ExchangeFailed(refused.get());
    }
  }

  /** Waits until a call that was granted, within its budget, may begin. */
  void until(Duration begin, OutgoingCall call) {
    if (begin.isPositive()) {
      sleep(begin, call);
    }
  }

  /**
   * Waits until there may be room.
   *
   * @throws LimitReached when that is a long time
   * @throws ExchangeFailed when the window is to fail, or the budget of all calls is spent by then
   */
  void room(Full full, ExternalAccount account, OutgoingCall call) {
    String limit =
        full.window().map(CallWindow::shown).orElse(account.limits().headers().remaining());
    Wait wait = wait(account.name(), limit, full.delay());
    if (fails(full.window())) {
      throw failed(wait);
    }
    if (full.delay().compareTo(settings.longestPause()) > 0) {
      throw new LimitReached(wait);
    }
    if (full.delay().compareTo(REPORTED) >= 0) {
      call.context().info(wait.description());
    }
    requireBudget(full.delay(), call);
    sleep(full.delay(), call);
  }

  /**
   * Waits for a permit of the account once more.
   *
   * @param waited so far
   * @throws LimitReached when that was a long time
   * @throws ExchangeFailed when the budget of all calls is spent by then
   */
  void permit(
      Duration waited, Duration pause, String limit, AccountName account, OutgoingCall call) {
    if (waited.compareTo(settings.longestPause()) > 0) {
      throw new LimitReached(wait(account, limit, settings.longestPause()));
    }
    requireBudget(pause, call);
    sleep(pause, call);
  }

  /** As the failure of a call that does not wait. */
  static ExchangeFailed failed(Wait wait) {
    Awaited.Limit limit = (Awaited.Limit) wait.awaited();
    return new ExchangeFailed(
        ExchangeFailure.unsent(
            ExchangeErrorCode.QUOTA_REACHED,
            limit.account(),
            limit.limit(),
            wait.until().orElseThrow().toString()));
  }

  private static boolean fails(Optional<CallWindow> window) {
    return window.filter(full -> full.whenReached() == WhenReached.FAIL).isPresent();
  }

  private Wait wait(AccountName account, String limit, Duration time) {
    Instant until = clock.instant().plus(time);
    return new Wait(new Awaited.Limit(account.value(), limit), Optional.of(until));
  }

  private void sleep(Duration time, OutgoingCall call) {
    Instant begin = clock.instant();
    sleeper.sleep(time, call.context().cancel());
    call.later(Duration.between(begin, clock.instant()));
  }
}
