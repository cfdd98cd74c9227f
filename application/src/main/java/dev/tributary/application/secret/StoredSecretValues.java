package dev.tributary.application.secret;

import dev.tributary.domain.secret.Place;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Opens what is stored. */
@ApplicationScoped
public class StoredSecretValues implements SecretValues {
  private final Secrets secrets;
  private final SecretCipher cipher;

  public StoredSecretValues(Secrets secrets, SecretCipher cipher) {
    this.secrets = secrets;
    this.cipher = cipher;
  }

  @Override
  @Transactional
  public Optional<Secret> value(SecretName name) {
    return secrets.find(name).map(stored -> cipher.open(stored.sealed(), Place.of(name)));
  }
}
