package dev.tributary.application.secret;

import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.secret.StoredSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows which secrets there are and what refers to them; never a value. */
@ApplicationScoped
public class ListSecrets {
  private final Secrets secrets;
  private final SecretUsers users;

  public ListSecrets(Secrets secrets, SecretUsers users) {
    this.secrets = secrets;
    this.users = users;
  }

  /**
   * The public properties of a secret.
   *
   * @param origins where it may be sent
   * @param users the names of what refers to it
   */
  public record KnownSecret(
      SecretName name, Instant updatedAt, SecretOrigins origins, List<String> users) {}

  /** At most {@code limit} of them by name, after {@code after}. */
  @Transactional
  public List<KnownSecret> list(Optional<SecretName> after, int limit) {
    return secrets.list(after, limit).stream().map(this::known).toList();
  }

  @Transactional
  public KnownSecret one(SecretName name) {
    return secrets
        .find(name)
        .map(this::known)
        .orElseThrow(() -> new NotFound(SecretErrorCode.UNKNOWN, name.value()));
  }

  private KnownSecret known(StoredSecret secret) {
    return new KnownSecret(
        secret.name(), secret.updatedAt(), secret.origins(), users.of(secret.name()));
  }
}
