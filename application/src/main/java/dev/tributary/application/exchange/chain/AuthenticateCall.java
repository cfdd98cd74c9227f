package dev.tributary.application.exchange.chain;

import dev.tributary.application.account.authentication.Credentials;
import dev.tributary.application.account.authentication.SignIn;
import dev.tributary.application.account.token.TokenCaller;
import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.FailureAction;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Signs each attempt in with the account of its call, right before it is sent: an account that is
 * disabled meanwhile stops the next attempt. When the API refuses a token, the attempt is made once
 * more with another one.
 */
@ApplicationScoped
public class AuthenticateCall implements CallInterceptor {
  private final SignIn signIn;

  public AuthenticateCall(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    return call.call().account().isEmpty()
        ? next.send(call, reader)
        : send(call, call.call().account().get(), reader, next);
  }

  private <T> T send(
      OutgoingCall call, AccountName account, ResponseReader<T> reader, CallSender next) {
    TokenCaller caller = new Caller(call.context());
    Credentials credentials = signIn.of(account, call.call().url(), caller);
    try {
      return next.send(call.signedIn(credentials), reader);
    } catch (ExchangeFailed failed) {
      if (credentials.token().isEmpty() || !unauthorised(failed)) {
        throw failed;
      }
      caller.info(Message.of("exchange.tokenRefreshing", status(failed)));
      return next.send(
          call.signedIn(
              signIn.after(credentials.token().get(), account, call.call().url(), caller)),
          reader);
    }
  }

  private static boolean unauthorised(ExchangeFailed failed) {
    return failed.failure().then() == FailureAction.REFRESH_TOKEN;
  }

  /** As the reference product writes it; a rule may take a token for expired whatever it is. */
  private static String status(ExchangeFailed failed) {
    return Integer.toString(failed.failure().status().orElse(0));
  }

  /** The call in need of a token. */
  private record Caller(CallContext context) implements TokenCaller {
    @Override
    public void info(Message message) {
      context.info(message);
    }

    @Override
    public void trace(Message message) {
      context.trace(message);
    }

    @Override
    public CancelSignal cancel() {
      return context.cancel();
    }
  }
}
