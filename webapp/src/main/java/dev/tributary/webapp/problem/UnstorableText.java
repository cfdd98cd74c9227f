package dev.tributary.webapp.problem;

import java.sql.SQLException;
import java.util.Set;

/**
 * PostgreSQL stores no character NUL. Where a caller sent one, in a name, a parameter or a filter,
 * the database refuses the statement; so fields are not checked for it before.
 */
final class UnstorableText {
  /** A zero byte in text, and {@code \\u0000} in JSON. */
  private static final Set<String> STATES = Set.of("22021", "22P05");

  private static final int DEEPEST = 20;

  private UnstorableText() {}

  static boolean isBehind(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException refused && STATES.contains(refused.getSQLState())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
