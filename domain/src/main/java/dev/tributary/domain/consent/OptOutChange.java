package dev.tributary.domain.consent;

/** What a write did to one opt-out of a profile. */
public enum OptOutChange {
  NONE,
  SET,
  /** The writer tried to revoke it, which its rule does not allow: it remains. */
  KEPT,
  CLEARED;

  /** Whether the profile is opted out after the write. */
  public boolean after(boolean standing) {
    return switch (this) {
      case NONE, KEPT -> standing;
      case SET -> true;
      case CLEARED -> false;
    };
  }
}
