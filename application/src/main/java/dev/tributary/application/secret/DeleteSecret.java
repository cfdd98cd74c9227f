package dev.tributary.application.secret;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Deletes a secret that nothing refers to. */
@ApplicationScoped
public class DeleteSecret {
  private final Secrets secrets;
  private final SecretUsers users;
  private final AuditRecorder changes;

  public DeleteSecret(Secrets secrets, SecretUsers users, AuditRecorder changes) {
    this.secrets = secrets;
    this.users = users;
    this.changes = changes;
  }

  @Transactional
  public void delete(SecretName name) {
    secrets.lock();
    if (secrets.find(name).isEmpty()) {
      throw new NotFound(SecretErrorCode.UNKNOWN, name.value());
    }
    List<String> names = users.of(name);
    if (!names.isEmpty()) {
      throw new Conflict(SecretErrorCode.IN_USE, name.value(), String.join(", ", names));
    }
    secrets.remove(name);
    changes.deleted("secret", name.value(), Map.of());
  }
}
