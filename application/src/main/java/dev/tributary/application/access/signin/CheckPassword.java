package dev.tributary.application.access.signin;

import dev.tributary.application.access.FindUser;
import dev.tributary.application.access.PasswordHasher;
import dev.tributary.application.access.signin.SignInResult.TooMany;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/**
 * Checks a name and a password, as often as the limits allow. The slow hash is computed outside any
 * transaction, and for unknown names too: the duration of the check reveals nothing.
 */
@ApplicationScoped
public class CheckPassword {
  private final FindUser findUser;
  private final ThrottleSignIn limit;
  private final HashingPermits turns;
  private final PasswordHasher hasher;
  private final String hashOfNobody;

  public CheckPassword(
      FindUser findUser, ThrottleSignIn limit, HashingPermits turns, PasswordHasher hasher) {
    this.findUser = findUser;
    this.limit = limit;
    this.turns = turns;
    this.hasher = hasher;
    this.hashOfNobody = hasher.hash(Password.random(new SecureRandom()));
  }

  public SignInResult check(String name, String typed, String address) {
    // Before a turn is taken: a caller that is blocked occupies none.
    return limit
        .blocked(name, address)
        .<SignInResult>map(TooMany::failed)
        .or(() -> turns.within(() -> attempt(name, typed, address)))
        .orElseGet(TooMany::atOnce);
  }

  private SignInResult attempt(String name, String typed, String address) {
    Optional<Duration> wait = limit.count(name, address);
    if (wait.isPresent()) {
      return TooMany.failed(wait.get());
    }
    Optional<User> user = findUser.find(name);
    boolean matches = hasher.matches(typed, user.map(User::passwordHash).orElse(hashOfNobody));
    if (user.isEmpty() || !matches || !user.get().enabled()) {
      return new SignInResult.Wrong();
    }
    limit.succeeded(name, address);
    return new SignInResult.Accepted(user.get());
  }
}
