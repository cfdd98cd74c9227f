package dev.tributary.application.access.audit;

import dev.tributary.domain.access.Actor;

/**
 * The actor of the current request: the signed-in user, the API key, or {@link Actor#SYSTEM}
 * outside a request.
 */
public interface CurrentActor {
  Actor actor();
}
