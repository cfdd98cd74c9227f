package dev.tributary.webapp.activity.andjoin;

import dev.tributary.adapters.activity.andjoin.AndJoinDeclaration;
import dev.tributary.application.activity.andjoin.AndJoinExecutor;
import dev.tributary.domain.activity.andjoin.AndJoinKind;
import dev.tributary.domain.activity.andjoin.AndJoinSettings;
import dev.tributary.webapp.activity.KindRegistration;
import dev.tributary.webapp.config.WaitConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers AND-join. */
class AndJoinRegistration {
  @Produces
  @Singleton
  KindRegistration<AndJoinSettings> registration(WaitConfig waits, AndJoinExecutor executor) {
    return new KindRegistration<>(
        new AndJoinKind(waits.longest()),
        executor,
        new AndJoinDeclaration(),
        new AndJoinPresentation());
  }
}
