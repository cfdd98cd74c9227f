package dev.tributary.application.secret;

import dev.tributary.application.access.Changes;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Place;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretCodes;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.StoredSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;

/** Sets the value behind a name. */
@ApplicationScoped
public class PutSecret {
  /** Room for a private key in PEM, far from what would burden a row. */
  public static final int LONGEST_VALUE = 65_536;

  private final Secrets secrets;
  private final SecretCipher cipher;
  private final Changes changes;
  private final InstantSource clock;

  public PutSecret(Secrets secrets, SecretCipher cipher, Changes changes, InstantSource clock) {
    this.secrets = secrets;
    this.cipher = cipher;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Whether the name is new.
   *
   * @throws Refused when the value is longer than {@link #LONGEST_VALUE}
   */
  @Transactional
  public boolean put(SecretName name, Secret value) {
    if (value.reveal().length() > LONGEST_VALUE) {
      throw new Refused(SecretCodes.VALUE_REFUSED, LONGEST_VALUE);
    }
    boolean created =
        secrets.save(new StoredSecret(name, cipher.seal(value, Place.of(name)), clock.instant()));
    changes.record(
        created ? "created" : "changed", "secret", name.value(), Map.of(), Map.of("value", value));
    return created;
  }
}
