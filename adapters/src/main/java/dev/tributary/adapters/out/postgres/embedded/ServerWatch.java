package dev.tributary.adapters.out.postgres.embedded;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts a server again that has ended by itself, such as after its disk was full, until it is
 * closed. Sessions find it at the same port.
 */
final class ServerWatch implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ServerWatch.class);
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final Duration LONGEST_ATTEMPT = PostgresServer.START_LIMIT.plusSeconds(5);

  private final PostgresServer server;
  private final int port;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("postgres-watch").factory());
  private boolean failed;

  private ServerWatch(PostgresServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Watches a server that runs. */
  static ServerWatch of(PostgresServer server, int port) {
    ServerWatch watch = new ServerWatch(server, port);
    Future<?> endless =
        watch.thread.scheduleWithFixedDelay(
            watch::poll, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    LOG.tracef("watches PostgreSQL: %s", endless);
    return watch;
  }

  /** A reason is logged once, not at each attempt. */
  private void poll() {
    if (server.hasEnded()) {
      startAgain();
    } else if (failed) {
      LOG.info("PostgreSQL runs again");
      failed = false;
    }
  }

  private void startAgain() {
    if (!failed) {
      LOG.warn("PostgreSQL has ended by itself; starting it again");
    }
    try {
      server.startAgain(port);
      LOG.info("PostgreSQL runs again");
      failed = false;
    } catch (RuntimeException refused) {
      if (!failed) {
        LOG.error("PostgreSQL cannot be started again; trying on", refused);
      }
      failed = true;
    }
  }

  /** Returns when no attempt is under way. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_ATTEMPT.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("an attempt to start PostgreSQL does not end");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
