package dev.tributary.adapters.in.engine.node;

import dev.tributary.adapters.in.engine.config.EngineParameters;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.work.WorkerNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
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
  static final int LOCK_CLASS = 0x54524942;

  private static final String LOCK = "select pg_advisory_lock(" + LOCK_CLASS + ", ?)";
  private static final String NEXT = "select nextval('tributary.node_number') as number";

  private final Sql sql;
  private final boolean locks;
  private volatile int number;

  public NodeIdentity(DataSource dataSource, EngineParameters settings) {
    this.sql = new Sql(dataSource);
    this.locks = settings.notifications();
  }

  @Override
  public String name() {
    return host() + (locks ? MARK : "-") + number();
  }

  /** Holds this process's lock for as long as {@code session} lives. */
  public void lockOn(Sql session) {
    session.list(LOCK, row -> true, number());
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
