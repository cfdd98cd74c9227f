package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.change.ChangeChannel;
import dev.tributary.adapters.in.change.ChangeNotifications;
import dev.tributary.adapters.in.engine.node.NodeIdentity;
import dev.tributary.adapters.sql.SessionLimits;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;

/** Exchanges notifications with other nodes, over the connection that holds this node's lock. */
@ApplicationScoped
public class NodeNotifications {
  private final AgroalDataSource pool;
  private final SessionLimits limits;
  private final NodeIdentity node;
  private final NodeChanges changes;
  private final ChangeChannel channel;
  private Optional<ChangeNotifications> notifications = Optional.empty();

  public NodeNotifications(
      AgroalDataSource pool,
      SessionLimits limits,
      NodeIdentity node,
      NodeChanges changes,
      ChangeChannel channel) {
    this.pool = pool;
    this.limits = limits;
    this.node = node;
    this.changes = changes;
    this.channel = channel;
  }

  void start() {
    try {
      ChangeNotifications opened =
          new ChangeNotifications(
              new DedicatedConnections(pool, limits), pool, node::lockOn, changes::receive);
      notifications = Optional.of(opened);
      channel.connect(opened::changed);
      opened.start();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot listen for changes", failed);
    }
  }

  void stop() {
    notifications.ifPresent(ChangeNotifications::close);
  }
}
