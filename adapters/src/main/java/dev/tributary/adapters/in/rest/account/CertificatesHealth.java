package dev.tributary.adapters.in.rest.account;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.account.CountCertificates;
import dev.tributary.application.account.CountCertificates.Counts;
import dev.tributary.application.account.transport.CertificateState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How many accounts have certificates that last, end soon and have ended, and how many have another
 * credential that needs attention; their end is not the failure of this node. Counted once a minute
 * at most, as their secrets are decrypted.
 */
@Readiness
@ApplicationScoped
public class CertificatesHealth implements HealthCheck {
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final CountCertificates certificates;
  private final InstantSource clock;
  private volatile Counted last = new Counted(Counts.NONE, Instant.MIN);

  public CertificatesHealth(CountCertificates certificates, InstantSource clock) {
    this.certificates = certificates;
    this.clock = clock;
  }

  private record Counted(Counts counts, Instant until) {}

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("Certificates of external accounts").up();
    Counts counts = counted();
    for (CertificateState state : CertificateState.values()) {
      response.withData(EnumNames.id(state), counts.certificates().getOrDefault(state, 0L));
    }
    return response.withData("warning", counts.warning()).build();
  }

  private Counts counted() {
    Instant now = clock.instant();
    if (!now.isBefore(last.until())) {
      last = new Counted(certificates.counts(), now.plus(KEPT));
    }
    return last.counts();
  }
}
