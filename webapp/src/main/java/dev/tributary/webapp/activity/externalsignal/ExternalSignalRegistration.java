package dev.tributary.webapp.activity.externalsignal;

import dev.tributary.adapters.activity.externalsignal.ExternalSignalDeclaration;
import dev.tributary.application.activity.externalsignal.ExternalSignalExecutor;
import dev.tributary.application.signal.SignalConfig;
import dev.tributary.application.signal.signed.SignedSignalConfig;
import dev.tributary.domain.activity.externalsignal.ExternalSignalKind;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.webapp.activity.KindRegistration;
import dev.tributary.webapp.config.SignalLimits;
import dev.tributary.webapp.config.WaitLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers External signal. */
class ExternalSignalRegistration {
  @Produces
  @Singleton
  SignalConfig config(SignalLimits limits) {
    return new SignalConfig(limits.parameterCharacters(), limits.chain());
  }

  @Produces
  @Singleton
  SignedSignalConfig signed(SignalLimits limits) {
    return new SignedSignalConfig(limits.window(), limits.bodyBytes());
  }

  @Produces
  @Singleton
  KindRegistration<ExternalSignalSettings> registration(
      WaitLimits waits, ExternalSignalExecutor executor) {
    return new KindRegistration<>(
        new ExternalSignalKind(waits.longest()),
        executor,
        new ExternalSignalDeclaration(),
        new ExternalSignalPresentation());
  }
}
