package dev.tributary.domain.account.transport;

import dev.tributary.domain.secret.SecretName;
import java.util.stream.Stream;

/**
 * How the connections of an account are made.
 *
 * @param certificate of this program
 * @param authorities certificates in PEM that are trusted besides the platform's; empty for none
 * @param proxy through which calls leave
 * @param minimumTls the oldest version that is accepted
 */
public record TransportSettings(
    ClientCertificate certificate,
    String authorities,
    ProxySettings proxy,
    TlsVersion minimumTls,
    HttpProtocol protocol) {
  /** As calls without an account connect. */
  public static final TransportSettings DEFAULT =
      new TransportSettings(
          new ClientCertificate.None(),
          "",
          ProxySettings.NONE,
          TlsVersion.TLS_1_2,
          HttpProtocol.HTTP_1_1);

  /** The secrets that it names. */
  public Stream<SecretName> secrets() {
    return Stream.concat(certificate.secrets(), proxy.password().stream());
  }
}
