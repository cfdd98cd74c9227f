package dev.tributary.application.account.transport;

import dev.tributary.application.secret.SecretValues;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.transport.CertificateEnds;
import dev.tributary.domain.account.transport.PemCertificates;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds when the client certificates and authorities of accounts end. */
public final class AccountCertificates {
  private final SecretValues secrets;
  private final Duration warning;
  private final InstantSource clock;

  /**
   * @param warning how long before its end a certificate ends soon
   */
  public AccountCertificates(SecretValues secrets, Duration warning, InstantSource clock) {
    this.secrets = secrets;
    this.warning = warning;
    this.clock = clock;
  }

  /** Empty of an account without certificates, and where they cannot be read. */
  public Optional<CertificateEnd> end(ExternalAccount account) {
    TransportSettings transport = account.transport();
    return Stream.of(
            CertificateEnds.earliest(transport.certificate(), name -> value(name, account)),
            authorities(transport.authorities()))
        .flatMap(Optional::stream)
        .min(Instant::compareTo)
        .map(this::end);
  }

  private CertificateEnd end(Instant at) {
    Instant now = clock.instant();
    if (at.isBefore(now)) {
      return new CertificateEnd(at, CertificateState.ENDED);
    }
    return new CertificateEnd(
        at, at.isBefore(now.plus(warning)) ? CertificateState.ENDS_SOON : CertificateState.VALID);
  }

  private Secret value(SecretName name, ExternalAccount account) {
    try {
      EndpointUrl target = EndpointUrl.of(account.origins().all().getFirst());
      return secrets.value(name, target).orElseThrow(() -> unreadable(name));
    } catch (Refused elsewhere) {
      throw unreadable(name);
    }
  }

  private static IllegalArgumentException unreadable(SecretName name) {
    return new IllegalArgumentException("no value of the secret '%s'".formatted(name.value()));
  }

  private static Optional<Instant> authorities(String pem) {
    try {
      return CertificateEnds.earliest(PemCertificates.read(pem));
    } catch (CertificateException unreadable) {
      return Optional.empty();
    }
  }
}
