package dev.tributary.webapp.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageLinesTest {
  private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

  private final OutageLines lines = new OutageLines();

  @Test
  void an_outage_is_one_line_a_minute_for_each_logger_and_has_no_stack_trace() {
    ExtLogRecord first = failure("poll", Duration.ZERO, outage());

    assertThat(lines.isLoggable(first)).isTrue();
    assertThat(new PatternFormatter("%m").format(first))
        .isEqualTo("poll 1 fails: database not available: connection refused");
    assertThat(lines.isLoggable(failure("poll", Duration.ofSeconds(59), outage()))).isFalse();
    assertThat(lines.isLoggable(failure("heartbeat", Duration.ofSeconds(59), outage()))).isTrue();
    assertThat(lines.isLoggable(failure("poll", Duration.ofSeconds(60), outage()))).isTrue();
    assertThat(lines.isLoggable(failure("poll", Duration.ofSeconds(61), outage()))).isFalse();
  }

  @Test
  void every_other_line_stays_as_it_is() {
    IllegalStateException defect = new IllegalStateException("a defect");
    ExtLogRecord failed = failure("poll", Duration.ZERO, defect);

    assertThat(lines.isLoggable(failed)).isTrue();
    assertThat(lines.isLoggable(failure("poll", Duration.ZERO, defect))).isTrue();
    assertThat(failed.getThrown()).isSameAs(defect);
    assertThat(lines.isLoggable(new ExtLogRecord(Level.INFO, "no failure", "any"))).isTrue();
  }

  private static RuntimeException outage() {
    return new IllegalStateException(
        "poll failed", new SQLException("connection refused", "08001"));
  }

  private static ExtLogRecord failure(String logger, Duration after, Throwable thrown) {
    ExtLogRecord line =
        new ExtLogRecord(Level.WARN, "%s %d fails", ExtLogRecord.FormatStyle.PRINTF, "any");
    line.setParameters(new Object[] {logger, 1});
    line.setLoggerName(logger);
    line.setInstant(START.plus(after));
    line.setThrown(thrown);
    return line;
  }
}
