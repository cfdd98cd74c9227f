package dev.tributary.application.secret;

import dev.tributary.domain.secret.SecretName;
import java.util.List;

/** Knows which workflows refer to a secret. */
public interface SecretUse {
  /** Their names, sorted: those whose draft or newest published revision names the secret. */
  List<String> workflowsUsing(SecretName name);
}
