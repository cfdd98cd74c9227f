package dev.tributary.application.outage;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The database could not be reached while a task was executed. Nothing is known to be wrong with
 * the task: its strand is executed again when the database is back.
 */
public final class Outage extends RuntimeException {
  private static final List<String> STATES =
      List.of(
          "08", // connection exceptions
          "53", // insufficient resources: too many connections, disk full, out of memory
          "57P", // operator intervention: shutdown, crash, starting up, session terminated
          "25P03", // the session was idle in its transaction for too long
          "25P04"); // the transaction took too long

  /**
   * What the driver reports as unexpected; only while it connects, a runtime exception is behind.
   */
  private static final String UNEXPECTED = "99999";

  public Outage(Throwable cause) {
    super(cause);
  }

  /**
   * Whether {@code thrown} comes from a database that cannot be reached, and not from a statement.
   * Causes and suppressed exceptions count alike: a transaction manager reports a commit that lost
   * its connection with the connection's failure as suppressed.
   */
  public static boolean isBehind(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> left = new ArrayDeque<>(List.of(thrown));
    while (!left.isEmpty()) {
      Throwable next = left.remove();
      if (isOutage(next)) {
        return true;
      }
      causes(next).filter(seen::add).forEach(left::add);
    }
    return false;
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    Stream<Throwable> direct =
        Stream.concat(Stream.ofNullable(thrown.getCause()), Arrays.stream(thrown.getSuppressed()));
    return thrown instanceof SQLException sql
        ? Stream.concat(direct, Stream.ofNullable(sql.getNextException()))
        : direct;
  }

  private static boolean isOutage(Throwable thrown) {
    return thrown instanceof Outage
        || (thrown instanceof SQLException sql
            && (isOutageState(sql.getSQLState()) || isInterruptedConnecting(sql)));
  }

  /** The pool interrupts an attempt to connect that takes longer than callers wait. */
  private static boolean isInterruptedConnecting(SQLException thrown) {
    return UNEXPECTED.equals(thrown.getSQLState()) && thrown.getCause() instanceof RuntimeException;
  }

  /** A pool that has no free connection reports no state. */
  private static boolean isOutageState(@Nullable String state) {
    return state == null || STATES.stream().anyMatch(state::startsWith);
  }
}
