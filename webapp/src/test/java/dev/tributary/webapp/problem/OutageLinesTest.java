package dev.tributary.webapp.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageLinesTest {
  private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

  private final OutageLines lines = new OutageLines();

  @Test
  void an_outage_is_one_line_a_minute_for_each_logger() {
    assertThat(logged("poll", 0, outage())).isTrue();
    assertThat(logged("poll", 59, outage())).isFalse();
    assertThat(logged("heartbeat", 59, outage())).isTrue();
    assertThat(logged("poll", 60, outage())).isTrue();
    assertThat(logged("poll", 61, outage())).isFalse();
  }

  @Test
  void every_other_line_is_logged() {
    IllegalStateException defect = new IllegalStateException("a defect");

    assertThat(logged("poll", 0, defect)).isTrue();
    assertThat(logged("poll", 0, defect)).isTrue();
    assertThat(lines.isLoggable(new ExtLogRecord(Level.INFO, "no failure", "any"))).isTrue();
  }

  private static RuntimeException outage() {
    return new IllegalStateException("poll failed", new SQLException("no connection", "08001"));
  }

  private boolean logged(String logger, int seconds, Throwable thrown) {
    ExtLogRecord line = new ExtLogRecord(Level.WARN, "it fails", "any");
    line.setLoggerName(logger);
    line.setInstant(START.plus(Duration.ofSeconds(seconds)));
    line.setThrown(thrown);
    return lines.isLoggable(line);
  }
}
