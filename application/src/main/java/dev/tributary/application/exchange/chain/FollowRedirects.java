package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Follows as many redirects as the account of a call allows. Each is an attempt that passes the
 * guard and is recorded; the last response is the call's, also when it is one redirect too many. A
 * failure of another origin is none of the account's.
 */
@ApplicationScoped
public class FollowRedirects implements CallInterceptor {
  private final AccountOfCall accounts;

  public FollowRedirects(AccountOfCall accounts) {
    this.accounts = accounts;
  }

  /** What a response is. */
  private sealed interface Step<T> {}

  private record Last<T>(T result) implements Step<T> {}

  private record Moved<T>(Redirect redirect) implements Step<T> {}

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    int most = call.call().repeatable() ? most(call) : 0;
    OutgoingCall current = call;
    for (int left = most; left > 0; left--) {
      switch (step(current, call, reader, next)) {
        case Last<T>(var result) -> {
          return result;
        }
        case Moved<T>(var redirect) -> current = moved(current, redirect);
      }
    }
    return attempt(current, call, reader, next);
  }

  private int most(OutgoingCall call) {
    return accounts.of(call).map(ExternalAccount::redirects).orElse(0);
  }

  private static <T> Step<T> step(
      OutgoingCall current, OutgoingCall first, ResponseReader<T> reader, CallSender next) {
    return attempt(
        current,
        first,
        arrived -> {
          Optional<Redirect> redirect = Redirect.of(arrived.response(), current.prepared());
          return redirect.isPresent()
              ? new Moved<>(redirect.get())
              : new Last<>(reader.read(arrived));
        },
        next);
  }

  private static <T> T attempt(
      OutgoingCall current, OutgoingCall first, ResponseReader<T> reader, CallSender next) {
    try {
      return next.send(current, reader);
    } catch (ExchangeFailed failed) {
      String origin = current.call().url().origin();
      throw origin.equals(first.call().url().origin()) ? failed : failed.at(origin);
    }
  }

  private static OutgoingCall moved(OutgoingCall call, Redirect redirect) {
    OutgoingCall moved = call.redirected(redirect.method(), redirect.url(), redirect.body());
    call.context().trace(Message.of("exchange.redirected", call.shownUrl(), moved.shownUrl()));
    return moved;
  }
}
