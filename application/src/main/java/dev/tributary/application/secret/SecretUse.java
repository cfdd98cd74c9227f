package dev.tributary.application.secret;

import dev.tributary.domain.secret.SecretName;
import java.util.List;

/** One feature whose things refer to secrets: it knows which. There may be any number of these. */
public interface SecretUse {
  /** The names of what refers to the secret, such as workflows: drafts and published ones. */
  List<String> usersOf(SecretName name);
}
