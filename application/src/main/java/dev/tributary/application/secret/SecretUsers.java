package dev.tributary.application.secret;

import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Everything that refers to a secret, whichever feature it belongs to. */
@ApplicationScoped
public class SecretUsers {
  private final List<SecretUse> features;

  @Inject
  SecretUsers(@Any Instance<SecretUse> features) {
    this(features.stream().toList());
  }

  SecretUsers(List<SecretUse> features) {
    this.features = features;
  }

  /** Sorted, each once. */
  public List<String> of(SecretName name) {
    return features.stream()
        .flatMap(feature -> feature.usersOf(name).stream())
        .distinct()
        .sorted()
        .toList();
  }
}
