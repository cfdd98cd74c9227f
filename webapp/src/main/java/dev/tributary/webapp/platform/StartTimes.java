package dev.tributary.webapp.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Measures the start and logs it in one line, which {@code bench start} reads: the database server,
 * the migrations, what the program's own beans do at start, and all of it since the process began.
 */
@ApplicationScoped
class StartTimes {
  private static final Logger LOG = Logger.getLogger(StartTimes.class);
  private static final String DATABASE = "tributary.start.database-nanos";

  private final MigrationTimer migrations;
  private long firstObserver;

  StartTimes(MigrationTimer migrations) {
    this.migrations = migrations;
  }

  /** Before the application exists; the server is started first. */
  static void databaseTook(Duration time) {
    System.setProperty(DATABASE, Long.toString(time.toNanos()));
  }

  void begins(@Observes @Priority(Integer.MIN_VALUE) StartupEvent event) {
    firstObserver = System.nanoTime();
  }

  void ends(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
    LOG.infof(
        "Start times: postgresql %d ms, migrations %d ms, own %d ms, all %d ms",
        Duration.ofNanos(Long.getLong(DATABASE, 0)).toMillis(),
        migrations.taken().toMillis(),
        Duration.ofNanos(System.nanoTime() - firstObserver).toMillis(),
        Duration.between(processStart(), Instant.now()).toMillis());
  }

  private static Instant processStart() {
    return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
  }
}
