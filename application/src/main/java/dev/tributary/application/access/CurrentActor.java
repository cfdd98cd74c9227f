package dev.tributary.application.access;

import dev.tributary.domain.access.Actor;

/** Who asks: the signed-in person, the API key, or {@link Actor#SYSTEM} outside a request. */
public interface CurrentActor {
  Actor actor();
}
