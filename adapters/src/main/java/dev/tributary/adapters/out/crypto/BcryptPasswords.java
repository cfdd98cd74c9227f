package dev.tributary.adapters.out.crypto;

import dev.tributary.application.access.PasswordHasher;
import dev.tributary.domain.access.Password;
import io.quarkus.elytron.security.common.BcryptUtil;

/**
 * bcrypt in the modular crypt format, as Quarkus' own security extensions write it: slow, salted,
 * and each hash carries its cost, so that raising the cost leaves the old ones readable.
 */
public class BcryptPasswords implements PasswordHasher {
  private final int cost;

  /**
   * @param cost 2^cost rounds; 10 is OWASP's least
   */
  public BcryptPasswords(int cost) {
    this.cost = cost;
  }

  @Override
  public String hash(Password password) {
    return BcryptUtil.bcryptHash(password.reveal(), cost);
  }

  @Override
  public boolean matches(String typed, String hash) {
    return BcryptUtil.matches(typed, hash);
  }
}
