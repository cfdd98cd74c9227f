package dev.tributary.application.secret;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.CiphertextContext;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.secret.StoredSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Sets the value behind a name. */
@ApplicationScoped
public class PutSecret {
  /** Room for a private key in PEM, far from what would burden a row. */
  public static final int LONGEST_VALUE = 65_536;

  private final Secrets secrets;
  private final SecretCipher cipher;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public PutSecret(
      Secrets secrets, SecretCipher cipher, AuditRecorder changes, InstantSource clock) {
    this.secrets = secrets;
    this.cipher = cipher;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Whether the name is new.
   *
   * @param origins those of before when empty
   * @throws Refused when the value is longer than {@link #LONGEST_VALUE}
   */
  @Transactional
  public boolean put(SecretName name, Secret value, Optional<SecretOrigins> origins) {
    checkLength(name, value);
    secrets.lock();
    return save(name, value, origins.or(() -> origins(name)).orElse(SecretOrigins.UNBOUND));
  }

  /**
   * Sets a name that is new. A secret that exists is left as it is.
   *
   * @throws Refused when the value is longer than {@link #LONGEST_VALUE}
   * @throws Conflict when there is a secret of this name
   */
  @Transactional
  public void create(SecretName name, Secret value, SecretOrigins origins) {
    checkLength(name, value);
    secrets.lock();
    if (secrets.find(name).isPresent()) {
      throw new Conflict(SecretErrorCode.EXISTS, name.value());
    }
    var _ = save(name, value, origins);
  }

  /**
   * Binds a secret whose value stays. Without its value it is only bound more closely: otherwise
   * its origins would protect it from no one who may set secrets.
   *
   * @throws NotFound when there is no such secret
   * @throws Refused when {@code origins} allow more than before
   */
  @Transactional
  public void bind(SecretName name, SecretOrigins origins) {
    secrets.lock();
    StoredSecret stored =
        secrets.find(name).orElseThrow(() -> new NotFound(SecretErrorCode.UNKNOWN, name.value()));
    if (!origins.narrow(stored.origins())) {
      throw new Refused(SecretErrorCode.WIDENED, name.value());
    }
    secrets.save(new StoredSecret(name, stored.encrypted(), stored.updatedAt(), origins));
    changes.record(
        "changed",
        "secret",
        name.value(),
        Map.of("origins", stored.origins().all()),
        Map.of("origins", origins.all()));
  }

  private static void checkLength(SecretName name, Secret value) {
    if (value.reveal().length() > LONGEST_VALUE) {
      throw new Refused(SecretErrorCode.VALUE_REFUSED, name.value(), LONGEST_VALUE);
    }
  }

  private boolean save(SecretName name, Secret value, SecretOrigins allowed) {
    boolean created =
        secrets.save(
            new StoredSecret(
                name, cipher.encrypt(value, CiphertextContext.of(name)), clock.instant(), allowed));
    changes.record(
        created ? "created" : "changed",
        "secret",
        name.value(),
        Map.of(),
        Map.of("value", value, "origins", allowed.all()));
    return created;
  }

  private Optional<SecretOrigins> origins(SecretName name) {
    return secrets.find(name).map(StoredSecret::origins);
  }
}
