package dev.tributary.domain.access;

/**
 * Who does something, as the audit trail names them.
 *
 * @param address where the request came from; empty for the system itself
 */
public record Actor(Kind kind, String name, String address) {
  /** How the actor proved who they are. */
  public enum Kind {
    USER,
    API_KEY,
    SYSTEM,
    /** The recipient of a message, by its link and without signing in. */
    RECIPIENT
  }

  /** The program itself, for what no person asked for. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "system", "");

  public Actor {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor has a name");
    }
  }
}
