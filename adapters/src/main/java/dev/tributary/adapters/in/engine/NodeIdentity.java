package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.WorkerNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.sql.DataSource;

/**
 * This process: its host, and a number that no other process of this database has. While it lives
 * it holds an advisory lock on that number, so that others can tell at once that it does not.
 */
@ApplicationScoped
public class NodeIdentity implements WorkerNode {
  /** Stands between host and number. */
  private static final String MARK = "#";

  /** The first half of the advisory locks; "TRIB" in ASCII. */
  private static final int LOCK_CLASS = 0x54524942;

  private static final String LOCK = "select pg_advisory_lock(" + LOCK_CLASS + ", ?)";
  private static final String NEXT = "select nextval('tributary.node_number') as number";

  /** Lets go what dead processes had taken; names without a number belong to nodes without lock. */
  private static final String RELEASE =
      """
      update tributary.scheduled_tasks s
      set picked = false, picked_by = null, last_heartbeat = null, version = version + 1,
          execution_time = least(execution_time, now())
      where picked and picked_by like '%#%'
        and last_heartbeat < now() - make_interval(secs => ?)
        and not exists (
          select from pg_locks l
          where l.locktype = 'advisory' and l.classid = ? and l.granted
            and l.objid = split_part(s.picked_by, '#', 2)::bigint::oid
            and l.database = (select oid from pg_database where datname = current_database()))
      """;

  private final Sql sql;
  private final boolean locks;
  private volatile int number;

  public NodeIdentity(DataSource dataSource, EngineSettings settings) {
    this.sql = new Sql(dataSource);
    this.locks = settings.notifications();
  }

  @Override
  public String name() {
    return host() + (locks ? MARK : "-") + number();
  }

  /** Holds this process's lock for as long as {@code session} lives. */
  void lockOn(Sql session) {
    session.list(LOCK, row -> true, number());
  }

  /**
   * Lets others take what processes had taken that live no more.
   *
   * @param seconds how long they must have been silent
   * @return how many entries
   */
  int releaseDead(double seconds) {
    return sql.update(RELEASE, seconds, LOCK_CLASS);
  }

  int number() {
    if (number == 0) {
      draw();
    }
    return number;
  }

  private synchronized void draw() {
    if (number == 0) {
      number = sql.first(NEXT, row -> row.getInt("number")).orElseThrow();
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
