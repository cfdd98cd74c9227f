package dev.tributary.domain.account.transport;

import dev.tributary.domain.secret.SecretName;
import java.util.Optional;
import java.util.stream.Stream;

/** The certificate by which this program proves to an API who it is; each part is a secret. */
public sealed interface ClientCertificate {
  /** No certificate. */
  record None() implements ClientCertificate {}

  /**
   * In PEM.
   *
   * @param certificate followed by those that signed it, if any
   * @param key PKCS#8, PKCS#1 or SEC 1, not encrypted: the secret is
   */
  record Pem(Optional<SecretName> certificate, Optional<SecretName> key)
      implements ClientCertificate {
    public static final Pem DEFAULT = new Pem(Optional.empty(), Optional.empty());
  }

  /**
   * A key store.
   *
   * @param store its bytes in Base64
   * @param password empty for a store without one
   */
  record Pkcs12(Optional<SecretName> store, Optional<SecretName> password)
      implements ClientCertificate {
    public static final Pkcs12 DEFAULT = new Pkcs12(Optional.empty(), Optional.empty());
  }

  default CertificateKind kind() {
    return switch (this) {
      case None _ -> CertificateKind.NONE;
      case Pem _ -> CertificateKind.PEM;
      case Pkcs12 _ -> CertificateKind.PKCS12;
    };
  }

  /** The secrets that it names. */
  default Stream<SecretName> secrets() {
    return switch (this) {
      case None _ -> Stream.empty();
      case Pem(var certificate, var key) -> Stream.concat(certificate.stream(), key.stream());
      case Pkcs12(var store, var password) -> Stream.concat(store.stream(), password.stream());
    };
  }
}
