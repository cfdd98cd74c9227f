package dev.tributary.adapters.in.engine.node;

import dev.tributary.adapters.in.engine.config.EngineParameters;
import dev.tributary.adapters.in.work.SchedulerWakeUp;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Releases what nodes had claimed that are proved to be dead (ADR 22). */
@ApplicationScoped
public class DeadNodes {
  private static final Logger LOG = Logger.getLogger(DeadNodes.class);

  /** A process without its lock is considered dead when it has missed as many heartbeats. */
  private static final int SILENT_HEARTBEATS = 2;

  /** No session holds the advisory lock of the node of that name. */
  private static final String WITHOUT_LOCK =
      """
      (%1$s like '%%#%%' and not exists (
         select from pg_locks l
         where l.locktype = 'advisory' and l.classid = ? and l.granted
           and l.objid = split_part(%1$s, '#', 2)::bigint::oid
           and l.database = (select oid from pg_database where datname = current_database())))
      """;

  /**
   * Ends the sessions of dead nodes for which the server waits within a transaction: a frozen
   * process would hold the locks of its transactions, also on the entries to be released.
   */
  private static final String END_SESSIONS =
      """
      select pg_terminate_backend(a.pid, %d)::text as ended
      from tributary.node n join pg_stat_activity a on a.application_name = n.sessions
      where n.name <> ? and (
          n.name = any(?)
          or n.silent_at < now()
          or n.seen_at < now() - make_interval(secs => ?) and %s)
        and a.datname = current_database() and a.usename = current_user
        and (a.state like 'idle in transaction%%'
          or a.state = 'active' and a.wait_event_type = 'Client')
      """
          .formatted(Duration.ofSeconds(1).toMillis(), WITHOUT_LOCK.formatted("n.name"));

  /**
   * Releases the entries of other nodes: of those whose end is proved, of those that have lost
   * their lock and missed their heartbeats, and of those that have missed all heartbeats. A lost
   * lock alone is no proof: a process that reconnects is without one for a short time. Names
   * without a number belong to nodes without a lock. An entry that is locked all the same waits for
   * the next heartbeat, else this node would miss its own.
   */
  private static final String RELEASE =
      """
      update tributary.scheduled_tasks released
      set picked = false, picked_by = null, last_heartbeat = null, version = version + 1,
          execution_time = least(execution_time, now())
      where (task_name, task_instance) in (
        select task_name, task_instance from tributary.scheduled_tasks s
        where picked and last_heartbeat is not null and picked_by <> ? and (
          picked_by = any(?)
          or exists (
            select from tributary.node n where n.name = s.picked_by and n.silent_at < now())
          or last_heartbeat < now() - make_interval(secs => ?) and %s)
        for update skip locked)
      """
          .formatted(WITHOUT_LOCK.formatted("s.picked_by"));

  private static final String OTHERS =
      """
      select name, process from tributary.node where name <> ? order by seen_at desc limit 1000
      """;

  private static final String FORGET =
      """
      delete from tributary.node
      where name = any(?) or seen_at < now() - make_interval(secs => ?)
      """;

  private final NodeIdentity node;
  private final EngineParameters settings;
  private final SchedulerWakeUp schedulerWakeUp;
  private final Optional<ProcessIdentity> process = ProcessIdentity.own();

  public DeadNodes(NodeIdentity node, EngineParameters settings, SchedulerWakeUp schedulerWakeUp) {
    this.node = node;
    this.settings = settings;
    this.schedulerWakeUp = schedulerWakeUp;
  }

  /**
   * Ends their transactions, releases their entries, and deletes the records of those that have
   * ended or were last seen long ago.
   *
   * @return number of entries
   */
  public int release(Sql session) {
    String[] ended = ended(session);
    double silence = seconds(settings.heartbeat().multipliedBy(SILENT_HEARTBEATS));
    if (!session
        .list(END_SESSIONS, _ -> true, node.name(), ended, silence, NodeIdentity.LOCK_CLASS)
        .isEmpty()) {
      LOG.info("ended the open transactions of a process that lives no more");
    }
    int released = session.update(RELEASE, node.name(), ended, silence, NodeIdentity.LOCK_CLASS);
    session.update(FORGET, ended, seconds(settings.nodeHistory()));
    if (released > 0) {
      LOG.info("took over the work of a process that lives no more");
      schedulerWakeUp.wake();
    }
    return released;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private String[] ended(Sql session) {
    return session.list(OTHERS, DeadNodes::other, node.name()).stream()
        .filter(other -> ProcessIdentity.parse(other.process()).filter(this::ended).isPresent())
        .map(Other::name)
        .toArray(String[]::new);
  }

  private boolean ended(ProcessIdentity other) {
    return process.filter(own -> own.provesTheEndOf(other)).isPresent();
  }

  private record Other(String name, String process) {}

  private static Other other(SqlRow row) {
    return new Other(row.text("name"), row.text("process"));
  }
}
