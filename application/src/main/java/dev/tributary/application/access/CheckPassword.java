package dev.tributary.application.access;

import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/**
 * Checks a name and a password, as often as the limits allow. The slow hash is computed outside any
 * transaction, and for unknown names too: how long the answer takes tells nothing.
 */
@ApplicationScoped
public class CheckPassword {
  private final FindUser findUser;
  private final LimitAttempts limit;
  private final PasswordHasher hasher;
  private final String hashOfNobody;

  public CheckPassword(FindUser findUser, LimitAttempts limit, PasswordHasher hasher) {
    this.findUser = findUser;
    this.limit = limit;
    this.hasher = hasher;
    this.hashOfNobody = hasher.hash(Password.random(new SecureRandom()));
  }

  public SignInResult check(String name, String typed, String address) {
    Optional<Duration> wait = limit.blocked(name, address);
    if (wait.isPresent()) {
      return new SignInResult.TooMany(wait.get());
    }
    Optional<User> user = findUser.find(name);
    boolean matches = hasher.matches(typed, user.map(User::passwordHash).orElse(hashOfNobody));
    if (user.isEmpty() || !matches || !user.get().enabled()) {
      limit.failed(name, address);
      return new SignInResult.Wrong();
    }
    limit.succeeded(name);
    return new SignInResult.Accepted(user.get());
  }
}
