package dev.tributary.webapp.problem;

import dev.tributary.application.outage.Outage;
import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Logs an outage of the database once a minute for each logger: the polls of a node would fill the
 * log with the same failure.
 */
@LoggingFilter(name = "outage-lines")
public final class OutageLines implements Filter {
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final Map<String, AtomicReference<Instant>> nextLine = new ConcurrentHashMap<>();

  @Override
  public boolean isLoggable(LogRecord line) {
    Throwable thrown = line.getThrown();
    if (thrown == null || !Outage.isBehind(thrown)) {
      return true;
    }
    return isDue(String.valueOf(line.getLoggerName()), line.getInstant());
  }

  private boolean isDue(String logger, Instant now) {
    AtomicReference<Instant> next =
        nextLine.computeIfAbsent(logger, _ -> new AtomicReference<>(Instant.MIN));
    Instant due = next.get();
    return !now.isBefore(due) && next.compareAndSet(due, now.plus(BETWEEN_LINES));
  }
}
