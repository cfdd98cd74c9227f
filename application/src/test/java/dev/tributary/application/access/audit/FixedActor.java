package dev.tributary.application.access.audit;

import dev.tributary.domain.access.Actor;

/** The same actor for every request of a test. */
public record FixedActor(Actor actor) implements CurrentActor {
  /** A signed-in user. */
  public static final FixedActor BOSS =
      new FixedActor(new Actor(Actor.Kind.USER, "boss", "192.0.2.1"));
}
