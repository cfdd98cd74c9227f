package dev.tributary.webapp.activity.fork;

import dev.tributary.application.activity.fork.ForkExecutor;
import dev.tributary.domain.activity.fork.ForkKind;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.webapp.activity.KindRegistration;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers Fork. */
class ForkRegistration {
  @Produces
  @Singleton
  KindRegistration<ForkSettings> registration(ForkExecutor executor) {
    return KindRegistration.withoutSettings(
        new ForkKind(), executor, new ForkSettings(), "git-fork");
  }
}
