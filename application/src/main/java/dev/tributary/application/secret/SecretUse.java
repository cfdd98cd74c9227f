package dev.tributary.application.secret;

import dev.tributary.domain.secret.SecretName;
import java.util.List;

/** Lists the references to secrets of one feature; each feature that has some implements it. */
public interface SecretUse {
  /** The names of what refers to the secret, such as workflows: drafts and published ones. */
  List<String> usersOf(SecretName name);
}
