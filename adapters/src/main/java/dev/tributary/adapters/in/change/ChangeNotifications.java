package dev.tributary.adapters.in.change;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.change.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Exchanges notifications of changes with other nodes over one dedicated connection. Notifications
 * lost while it is down only delay: the nodes poll as well.
 */
public final class ChangeNotifications implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ChangeNotifications.class);
  private static final String CHANNEL = "tributary_changes";

  /** At most one message in this time: each costs every listener of the database. */
  private static final Duration BUNDLING = Duration.ofMillis(50);

  private static final int LISTEN_MILLIS = 1000;
  private static final Duration RECONNECT_PAUSE = Duration.ofSeconds(1);

  private final DataSource dedicatedConnections;
  private final DataSource pool;
  private final Consumer<Sql> connected;
  private final Consumer<Collection<Topic>> received;
  private final ChangedTopics changed = new ChangedTopics();
  private final String sender = UUID.randomUUID().toString();
  private volatile boolean open = true;
  private volatile Connection listening;

  /**
   * @param connected is called with each new session that listens
   * @param received takes the topics that changed on other nodes; none means any
   */
  public ChangeNotifications(
      DataSource dedicatedConnections,
      DataSource pool,
      Consumer<Sql> connected,
      Consumer<Collection<Topic>> received)
      throws SQLException {
    this.dedicatedConnections = dedicatedConnections;
    this.pool = pool;
    this.connected = connected;
    this.received = received;
    this.listening = connect();
  }

  public void start() {
    Thread.ofVirtual().name("change-notifications").start(this::listen);
    Thread.ofVirtual().name("change-notifier").start(this::report);
  }

  /** Notifies the other nodes soon. */
  public void changed(Topic topic) {
    changed.add(topic);
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
          Arrays.stream(arrived).forEach(this::receive);
        }
      } catch (SQLException lost) {
        reconnect();
      }
    }
  }

  private void receive(PGNotification notification) {
    ChangeMessage.parse(notification.getParameter())
        .filter(message -> !message.sender().equals(sender))
        .ifPresent(message -> received.accept(message.topics()));
  }

  private void reconnect() {
    closeQuietly(listening);
    while (open) {
      try {
        Thread.sleep(RECONNECT_PAUSE);
        listening = connect();
        received.accept(Set.of());
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
    connected.accept(session);
    return connection;
  }

  private void report() {
    while (open) {
      try {
        changed.await();
        Thread.sleep(BUNDLING);
        send(new ChangeMessage(sender, changed.take(ChangeMessage.MOST_TOPICS)));
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      } catch (IllegalStateException lost) {
        LOG.debugf("a notification was lost: %s", lost.getMessage());
      }
    }
  }

  private void send(ChangeMessage message) {
    new Sql(pool).list("select pg_notify(?, ?)", row -> true, CHANNEL, message.text());
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException gone) {
      LOG.debugf("connection for notifications was gone: %s", gone.getMessage());
    }
  }
}
