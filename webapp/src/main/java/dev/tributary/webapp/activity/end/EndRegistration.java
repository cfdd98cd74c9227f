package dev.tributary.webapp.activity.end;

import dev.tributary.application.activity.end.EndExecutor;
import dev.tributary.domain.activity.end.EndKind;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.webapp.activity.KindRegistration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers End. */
class EndRegistration {
  @Produces
  @Singleton
  KindRegistration<EndSettings> registration(EndExecutor executor) {
    return KindRegistration.withoutSettings(new EndKind(), executor, new EndSettings(), "flag");
  }
}
