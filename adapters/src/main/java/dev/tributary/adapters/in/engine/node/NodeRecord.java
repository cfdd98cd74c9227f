package dev.tributary.adapters.in.engine.node;

import dev.tributary.adapters.in.engine.config.EngineParameters;
import dev.tributary.adapters.sql.SessionName;
import dev.tributary.adapters.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The row of this node in {@code tributary.node}, which each heartbeat renews. */
@ApplicationScoped
public class NodeRecord {
  private static final String BEAT =
      """
      insert into tributary.node
        (name, process, sessions, version, workers, strands, state, clock_ahead_ms, started_at, seen_at,
         silent_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, now(), now(), now() + make_interval(secs => ?))
      on conflict (name) do update
        set state = excluded.state, clock_ahead_ms = excluded.clock_ahead_ms, seen_at = now(),
            silent_at = excluded.silent_at
      """;

  private static final String OTHER_VERSIONS =
      """
      select distinct version from tributary.node
      where name <> ? and version <> ? and silent_at > now() order by version
      """;

  private static final String REMOVE = "delete from tributary.node where name = ?";

  private final NodeIdentity node;
  private final SessionName sessions;
  private final NodeVersion version;
  private final EngineParameters settings;
  private final Optional<ProcessIdentity> process = ProcessIdentity.own();

  public NodeRecord(
      NodeIdentity node, SessionName sessions, NodeVersion version, EngineParameters settings) {
    this.node = node;
    this.sessions = sessions;
    this.version = version;
    this.settings = settings;
  }

  /** This node, for its engine. */
  public EngineNode engineNode(DataSource connections, InstantSource clock) {
    return new EngineNode(node.name(), connections, settings, clock);
  }

  /** Records a heartbeat. */
  public void beat(Sql session, NodeStatus status) {
    session.update(
        BEAT,
        node.name(),
        process.map(ProcessIdentity::text).orElse(""),
        sessions.value(),
        version.value(),
        settings.workers(),
        settings.strands(),
        status.state(),
        status.clock().difference().ahead().toMillis(),
        settings.silence().toMillis() / 1000.0);
  }

  /** The versions of the other living nodes that are not this one's. */
  public List<String> otherVersions(Sql session) {
    return session.list(OTHER_VERSIONS, row -> row.text("version"), node.name(), version.value());
  }

  /** Deletes it at an orderly stop. */
  public void remove(Sql session) {
    session.update(REMOVE, node.name());
  }
}
