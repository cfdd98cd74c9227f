package dev.tributary.application.exchange.chain;

import dev.tributary.application.account.SignIn;
import dev.tributary.application.exchange.CallLink;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.domain.account.AccountName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Signs each attempt in with the account of its call, right before it is sent: an account that is
 * disabled meanwhile stops the next attempt.
 */
@ApplicationScoped
public class AuthenticateCall implements CallLink {
  private final SignIn signIn;

  public AuthenticateCall(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    Optional<AccountName> account = call.call().account();
    return account.isEmpty()
        ? next.send(call, reader)
        : next.send(call.signedIn(signIn.of(account.get(), call.call().url())), reader);
  }
}
