package dev.tributary.adapters.in.rest.account;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.account.CountCertificates;
import dev.tributary.application.account.transport.CertificateState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How many accounts have certificates that last, end soon and have ended; their end is not the
 * failure of this node. Counted once a minute at most, as their secrets are decrypted.
 */
@Readiness
@ApplicationScoped
public class CertificatesHealth implements HealthCheck {
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final CountCertificates certificates;
  private final InstantSource clock;
  private volatile Counted last = new Counted(Map.of(), Instant.MIN);

  public CertificatesHealth(CountCertificates certificates, InstantSource clock) {
    this.certificates = certificates;
    this.clock = clock;
  }

  private record Counted(Map<CertificateState, Long> byState, Instant until) {}

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("Certificates of external accounts").up();
    Map<CertificateState, Long> count = counted();
    for (CertificateState state : CertificateState.values()) {
      response.withData(EnumNames.id(state), count.getOrDefault(state, 0L));
    }
    return response.build();
  }

  private Map<CertificateState, Long> counted() {
    Instant now = clock.instant();
    if (!now.isBefore(last.until())) {
      last = new Counted(certificates.byState(), now.plus(KEPT));
    }
    return last.byState();
  }
}
