package dev.tributary.application.secret;

import dev.tributary.application.access.Changes;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.secret.SecretCodes;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Deletes a secret that no workflow refers to. */
@ApplicationScoped
public class DeleteSecret {
  private final Secrets secrets;
  private final SecretUse use;
  private final Changes changes;

  public DeleteSecret(Secrets secrets, SecretUse use, Changes changes) {
    this.secrets = secrets;
    this.use = use;
    this.changes = changes;
  }

  @Transactional
  public void delete(SecretName name) {
    if (secrets.find(name).isEmpty()) {
      throw new NotFound(SecretCodes.UNKNOWN, name.value());
    }
    List<String> users = use.workflowsUsing(name);
    if (!users.isEmpty()) {
      throw new Conflict(SecretCodes.IN_USE, name.value(), String.join(", ", users));
    }
    secrets.remove(name);
    changes.deleted("secret", name.value(), Map.of());
  }
}
