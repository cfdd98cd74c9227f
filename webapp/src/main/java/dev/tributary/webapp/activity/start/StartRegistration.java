package dev.tributary.webapp.activity.start;

import dev.tributary.application.activity.start.StartExecutor;
import dev.tributary.domain.activity.start.StartKind;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.webapp.activity.KindRegistration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers Start. */
class StartRegistration {
  @Produces
  @Singleton
  KindRegistration<StartSettings> registration(StartExecutor executor) {
    return KindRegistration.withoutSettings(
        new StartKind(), executor, new StartSettings(), "circle-play");
  }
}
