package dev.tributary.webapp.activity.start;

import dev.tributary.adapters.activity.start.StartDeclaration;
import dev.tributary.application.activity.start.StartExecutor;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.start.StartKind;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.webapp.activity.KindRegistration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers Start. */
class StartRegistration {
  @Produces
  @Singleton
  KindRegistration<StartSettings> registration(Resources resources, StartExecutor executor) {
    return new KindRegistration<>(
        new StartKind(resources), executor, new StartDeclaration(), new StartPresentation());
  }
}
