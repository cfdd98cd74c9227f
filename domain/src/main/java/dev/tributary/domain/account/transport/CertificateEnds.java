package dev.tributary.domain.account.transport;

import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** When the certificates of an account end, so that its owner can be warned. */
public final class CertificateEnds {
  private CertificateEnds() {}

  /**
   * The first instant at which one of the client certificate and its chain is no longer valid;
   * empty where it cannot be read.
   *
   * @param values the secrets by their names
   */
  public static Optional<Instant> earliest(
      ClientCertificate own, Function<SecretName, Secret> values) {
    try {
      return earliest(read(own, values));
    } catch (GeneralSecurityException | IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** The first instant at which one of the authorities is no longer valid. */
  public static Optional<Instant> earliest(List<X509Certificate> certificates) {
    return certificates.stream()
        .map(certificate -> certificate.getNotAfter().toInstant())
        .min(Instant::compareTo);
  }

  private static List<X509Certificate> read(
      ClientCertificate own, Function<SecretName, Secret> values)
      throws GeneralSecurityException, IOException {
    return switch (own) {
      case ClientCertificate.None _ -> List.of();
      case ClientCertificate.Pem(var certificate, var _) ->
          PemCertificates.read(value(certificate, values));
      case ClientCertificate.Pkcs12(var store, var password) ->
          pkcs12(value(store, values), value(password, values));
    };
  }

  private static String value(Optional<SecretName> name, Function<SecretName, Secret> values) {
    return name.map(given -> values.apply(given).reveal()).orElse("");
  }

  /** Those of its private keys. */
  static List<X509Certificate> pkcs12(String encoded, String password)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    byte[] bytes = Base64.getMimeDecoder().decode(encoded);
    store.load(new ByteArrayInputStream(bytes), password.toCharArray());
    List<X509Certificate> certificates = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        Arrays.stream(store.getCertificateChain(alias))
            .filter(X509Certificate.class::isInstance)
            .forEach(certificate -> certificates.add((X509Certificate) certificate));
      }
    }
    return certificates;
  }
}
