package dev.tributary.application.secret;

import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides at start whether the configured master keys belong to this database: the key it was last
 * written with must be among them, and every key that a stored secret still needs.
 */
@ApplicationScoped
public class VerifyMasterKeys {
  private final KeyRegister register;
  private final Secrets secrets;
  private final InstantSource clock;

  public VerifyMasterKeys(KeyRegister register, Secrets secrets, InstantSource clock) {
    this.register = register;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Registers the newest key when it is new; refuses when one that is needed is missing.
   *
   * @param configured fingerprints, newest first
   */
  @Transactional
  public void accept(List<String> configured) {
    List<String> known = register.lockAndList();
    Set<String> needed = new LinkedHashSet<>(secrets.keyIds());
    known.stream().limit(1).forEach(needed::add);
    refuseMissing(needed, configured);
    if (!known.contains(configured.getFirst())) {
      register.add(configured.getFirst(), clock.instant());
    }
  }

  /** Refuses when one of the {@code needed} keys is not among the {@code configured} ones. */
  public static void refuseMissing(Collection<String> needed, List<String> configured) {
    Set<String> missing = new LinkedHashSet<>(needed);
    configured.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new Refused(
          AccessErrorCode.MASTER_KEY_MISMATCH,
          String.join(", ", missing),
          String.join(", ", configured));
    }
  }
}
