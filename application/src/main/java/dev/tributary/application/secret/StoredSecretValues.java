package dev.tributary.application.secret;

import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.CiphertextContext;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretCatalogue;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.secret.StoredSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Decrypts stored secrets, each only for a target that its origins allow. */
@ApplicationScoped
public class StoredSecretValues implements SecretValues, SecretCatalogue {
  private final Secrets secrets;
  private final SecretCipher cipher;

  public StoredSecretValues(Secrets secrets, SecretCipher cipher) {
    this.secrets = secrets;
    this.cipher = cipher;
  }

  @Override
  @Transactional
  public Optional<Secret> value(SecretName name, EndpointUrl target) {
    Optional<StoredSecret> stored = secrets.find(name);
    stored.map(StoredSecret::origins).ifPresent(origins -> check(name, origins, target));
    return stored.map(secret -> cipher.decrypt(secret.encrypted(), CiphertextContext.of(name)));
  }

  @Override
  @Transactional
  public Optional<SecretOrigins> origins(SecretName name) {
    return secrets.find(name).map(StoredSecret::origins);
  }

  private static void check(SecretName name, SecretOrigins origins, EndpointUrl target) {
    if (!origins.allow(target.origin())) {
      throw new Refused(
          SecretErrorCode.OTHER_ORIGIN,
          name.value(),
          target.origin(),
          String.join(", ", origins.all()));
    }
  }
}
