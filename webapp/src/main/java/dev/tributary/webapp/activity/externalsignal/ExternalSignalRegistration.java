package dev.tributary.webapp.activity.externalsignal;

import dev.tributary.adapters.activity.externalsignal.ExternalSignalDeclaration;
import dev.tributary.application.activity.externalsignal.ExternalSignalExecutor;
import dev.tributary.application.idempotency.IdempotencyRetention;
import dev.tributary.application.signal.SignalLimits;
import dev.tributary.application.signal.signed.SignedSignalConfig;
import dev.tributary.domain.activity.externalsignal.ExternalSignalKind;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.webapp.activity.KindRegistration;
import dev.tributary.webapp.config.SignalConfig;
import dev.tributary.webapp.config.WaitConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Registers External signal. */
class ExternalSignalRegistration {
  private static final Logger LOG = Logger.getLogger(ExternalSignalRegistration.class);

  /** A limit that cannot be meant stops the start, not the first signal. */
  void read(@Observes StartupEvent start, SignedSignalConfig signed) {
    LOG.debugf("Signed signals: %s", signed);
  }

  @Produces
  @Singleton
  SignalLimits config(SignalConfig limits) {
    return new SignalLimits(limits.parameterCharacters(), limits.chain());
  }

  @Produces
  @Singleton
  SignedSignalConfig signed(SignalConfig limits, IdempotencyRetention ids) {
    return new SignedSignalConfig(limits.window(), ids.period(), limits.bodyBytes());
  }

  @Produces
  @Singleton
  KindRegistration<ExternalSignalSettings> registration(
      WaitConfig waits, ExternalSignalExecutor executor) {
    return new KindRegistration<>(
        new ExternalSignalKind(waits.longest()),
        executor,
        new ExternalSignalDeclaration(),
        new ExternalSignalPresentation());
  }
}
