package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.work.WorkerNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * This process: its host, and a number that no other process of this database has. While it lives
 * it holds an advisory lock on that number and is seen in {@code tributary.node}.
 */
@ApplicationScoped
public class NodeIdentity implements WorkerNode {
  /** The separator of host and number. */
  private static final String MARK = "#";

  /** The first half of the advisory locks; "TRIB" in ASCII. */
  private static final int LOCK_CLASS = 0x54524942;

  private static final String LOCK = "select pg_advisory_lock(" + LOCK_CLASS + ", ?)";
  private static final String NEXT = "select nextval('tributary.node_number') as number";

  /**
   * Releases the entries of dead processes: those whose end is proved, and those that have lost
   * their lock and missed their heartbeats. A lost lock alone is no proof: a process that
   * reconnects is without one for a short time. Names without a number belong to nodes without a
   * lock.
   */
  private static final String RELEASE =
      """
      update tributary.scheduled_tasks s
      set picked = false, picked_by = null, last_heartbeat = null, version = version + 1,
          execution_time = least(execution_time, now())
      where picked and (
        picked_by = any(?)
        or picked_by like '%#%'
          and last_heartbeat < now() - make_interval(secs => ?)
          and not exists (
            select from pg_locks l
            where l.locktype = 'advisory' and l.classid = ? and l.granted
              and l.objid = split_part(s.picked_by, '#', 2)::bigint::oid
              and l.database = (select oid from pg_database where datname = current_database())))
      """;

  private static final String BEAT =
      """
      insert into tributary.node (name, process, started_at, seen_at) values (?, ?, now(), now())
      on conflict (name) do update set seen_at = now()
      """;

  private static final String OTHERS =
      """
      select name, process from tributary.node where name <> ? order by seen_at desc limit 1000
      """;

  private static final String FORGET_OLD =
      "delete from tributary.node where seen_at < now() - make_interval(secs => ?)";

  private static final String FORGET = "delete from tributary.node where name = any(?)";

  private final Sql sql;
  private final boolean locks;
  private final Duration nodeHistory;
  private final Optional<ProcessIdentity> process = ProcessIdentity.own();
  private volatile int number;

  public NodeIdentity(DataSource dataSource, EngineParameters settings) {
    this.sql = new Sql(dataSource);
    this.locks = settings.notifications();
    this.nodeHistory = settings.nodeHistory();
  }

  @Override
  public String name() {
    return host() + (locks ? MARK : "-") + number();
  }

  /** Holds this process's lock for as long as {@code session} lives. */
  void lockOn(Sql session) {
    session.list(LOCK, row -> true, number());
  }

  /** Records this node's heartbeat; deletes nodes that were last seen long ago. */
  void beat(Sql session) {
    session.update(BEAT, name(), process.map(ProcessIdentity::text).orElse(""));
    session.update(FORGET_OLD, (double) nodeHistory.toSeconds());
  }

  /** Deletes this node's record at an orderly stop. */
  void leave(Sql session) {
    session.update(FORGET, (Object) new String[] {name()});
  }

  /**
   * Releases the entries that dead processes had claimed.
   *
   * @param seconds how long a process must have missed its heartbeat when its end cannot be proved
   * @return number of entries
   */
  int releaseDead(Sql session, double seconds) {
    String[] ended = ended(session);
    int released = session.update(RELEASE, ended, seconds, LOCK_CLASS);
    session.update(FORGET, (Object) ended);
    return released;
  }

  private String[] ended(Sql session) {
    return session.list(OTHERS, NodeIdentity::node, name()).stream()
        .filter(node -> ProcessIdentity.parse(node.process()).filter(this::ended).isPresent())
        .map(Node::name)
        .toArray(String[]::new);
  }

  private boolean ended(ProcessIdentity other) {
    return process.filter(own -> own.provesTheEndOf(other)).isPresent();
  }

  private record Node(String name, String process) {}

  private static Node node(SqlRow row) {
    return new Node(row.text("name"), row.text("process"));
  }

  int number() {
    if (number == 0) {
      draw();
    }
    return number;
  }

  private synchronized void draw() {
    if (number == 0) {
      number = sql.first(NEXT, row -> row.integer("number")).orElseThrow();
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replace(MARK, "-");
    } catch (UnknownHostException unnamed) {
      return "node";
    }
  }
}
