package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.run.RunId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Exchanges notifications of changed runs with other nodes over one dedicated connection.
 * Notifications lost while it is down only delay: the nodes poll as well.
 */
final class Notifications implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Notifications.class);
  private static final String CHANNEL = "tributary_runs";

  /** At most one message in this time: each costs every listener of the database. */
  private static final Duration BUNDLING = Duration.ofMillis(50);

  /** A payload may have 8000 bytes. */
  private static final int MOST_RUNS = 200;

  private static final int LISTEN_MILLIS = 1000;
  private static final Duration RECONNECT_PAUSE = Duration.ofSeconds(1);

  private final DataSource dedicatedConnections;
  private final DataSource pool;
  private final NodeIdentity node;
  private final Consumer<Collection<RunId>> heard;
  private final BlockingQueue<RunId> changed = new LinkedBlockingQueue<>();
  private volatile boolean open = true;
  private volatile Connection listening;

  /**
   * @param heard receives the runs that changed on other nodes; an empty collection means any
   */
  Notifications(
      DataSource dedicatedConnections,
      DataSource pool,
      NodeIdentity node,
      Consumer<Collection<RunId>> heard)
      throws SQLException {
    this.dedicatedConnections = dedicatedConnections;
    this.pool = pool;
    this.node = node;
    this.heard = heard;
    this.listening = connect();
  }

  void start() {
    Thread.ofVirtual().name("run-notifications").start(this::listen);
    Thread.ofVirtual().name("run-notifier").start(this::report);
  }

  void changed(RunId run) {
    changed.add(run);
  }

  @Override
  public void close() {
    open = false;
    closeQuietly(listening);
  }

  private void listen() {
    while (open) {
      try {
        PGNotification[] arrived =
            listening.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
        if (arrived != null) {
          Arrays.stream(arrived).forEach(this::hear);
        }
      } catch (SQLException lost) {
        reconnect();
      }
    }
  }

  private void hear(PGNotification notification) {
    String[] parts = notification.getParameter().split(":", 2);
    if (parts.length == 2 && !parts[0].equals(String.valueOf(node.number()))) {
      heard.accept(
          Arrays.stream(parts[1].split(",")).map(UUID::fromString).map(RunId::new).toList());
    }
  }

  private void reconnect() {
    closeQuietly(listening);
    while (open) {
      try {
        Thread.sleep(RECONNECT_PAUSE);
        listening = connect();
        heard.accept(Set.of());
        return;
      } catch (SQLException | IllegalStateException stillGone) {
        LOG.debugf("no connection for notifications yet: %s", stillGone.getMessage());
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Connection connect() throws SQLException {
    Connection connection = dedicatedConnections.getConnection();
    Sql session = Sql.on(connection);
    session.update("listen " + CHANNEL);
    node.lockOn(session);
    return connection;
  }

  private void report() {
    while (open) {
      try {
        Set<RunId> runs = new LinkedHashSet<>(Set.of(changed.take()));
        Thread.sleep(BUNDLING);
        changed.drainTo(runs, MOST_RUNS - 1);
        send(runs);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      } catch (IllegalStateException lost) {
        LOG.debugf("a notification was lost: %s", lost.getMessage());
      }
    }
  }

  private void send(Set<RunId> runs) {
    String payload =
        node.number() + ":" + runs.stream().map(RunId::toString).collect(Collectors.joining(","));
    new Sql(pool).list("select pg_notify(?, ?)", row -> true, CHANNEL, payload);
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException gone) {
      LOG.debugf("connection for notifications was gone: %s", gone.getMessage());
    }
  }
}
