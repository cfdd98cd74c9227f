package dev.tributary.application.exchange.http;

import static java.util.Objects.requireNonNull;

import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.util.Map;

/** How a connection is made: the settings of an account with the secrets that they name. */
public record Transport(TransportSettings settings, Map<SecretName, Secret> secrets) {
  /** As calls without an account connect. */
  public static final Transport DEFAULT = new Transport(TransportSettings.DEFAULT, Map.of());

  public Transport {
    secrets = Map.copyOf(secrets);
    if (!settings.secrets().allMatch(secrets::containsKey)) {
      throw new IllegalArgumentException("a secret of the transport is not there");
    }
  }

  /** The same for an origin to which this program does not prove who it is. */
  public Transport withoutCertificate() {
    TransportSettings without =
        new TransportSettings(
            TransportSettings.DEFAULT.certificate(),
            settings.authorities(),
            settings.proxy(),
            settings.minimumTls(),
            settings.protocol());
    return new Transport(without, secrets);
  }

  /** The value of a secret that the settings name. */
  public Secret secret(SecretName name) {
    return requireNonNull(secrets.get(name));
  }
}
