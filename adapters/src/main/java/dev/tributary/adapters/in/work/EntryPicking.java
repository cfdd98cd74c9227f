package dev.tributary.adapters.in.work;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Picks due entries: those of a higher priority first, of each priority those of work that has
 * begun before those of new work, and within each group by due time. An entry is due by the clock
 * of the database.
 */
public final class EntryPicking extends PostgreSqlJdbcCustomization {
  /**
   * Each group is a scan of one index in its order, until the limit is reached, so that neither a
   * backlog of new work nor entries that are due later are read. An entry that was picked once has
   * begun.
   */
  private static final String PICK_RANKS =
      """
      update tributary.scheduled_tasks
      set picked = true, picked_by = ?, last_heartbeat = now(), version = version + 1,
          priority = priority + abs(priority) %% 2
      where ctid = any (array(
        select due.ctid
        from (values %s) as ranks(rank)
        cross join lateral (
          select ctid from tributary.scheduled_tasks
          where not picked and priority = ranks.rank and execution_time <= now()
            and task_name <> all (?)
          order by execution_time limit ? for update skip locked) as due
        limit ?))
      returning *
      """;

  static final String PICK = PICK_RANKS.formatted("(2), (1), (0), (-1), (-2), (-3)");

  /** Without new work, unless its priority is high. */
  static final String PICK_BEGUN = PICK_RANKS.formatted("(2), (1), (0), (-2)");

  private static final Logger LOG = Logger.getLogger(EntryPicking.class);

  private final NodeWorkers workers;
  private final HandOvers handOvers;
  private final Duration pollInterval;
  private final Runnable polled;

  /**
   * @param workers of whom each picked entry takes one
   * @param handOvers are delivered before the queue is polled, and instead of it unless a poll was
   *     requested or the last one is {@code pollInterval} ago
   * @param polled called after each poll, also one that needs no statement as no worker is free
   */
  public EntryPicking(
      NodeWorkers workers, HandOvers handOvers, Duration pollInterval, Runnable polled) {
    super(false, false);
    this.workers = workers;
    this.handOvers = handOvers;
    this.pollInterval = pollInterval;
    this.polled = polled;
  }

  @Override
  public List<Execution> lockAndFetchSingleStatement(
      JdbcTaskRepositoryContext context, Instant now, int limit, boolean byPriority) {
    List<Execution> begun = handOvers.take(limit);
    boolean due = workers.pollIsDue(pollInterval);
    if (begun.isEmpty() || due) {
      begun.addAll(polledBesides(begun, context, limit - begun.size()));
    }
    return begun;
  }

  /** A poll that fails must not lose what was handed over: nothing else delivers it. */
  private List<Execution> polledBesides(
      List<Execution> begun, JdbcTaskRepositoryContext context, int limit) {
    try {
      return polled(context, limit);
    } catch (RuntimeException failed) {
      if (begun.isEmpty()) {
        throw failed;
      }
      LOG.warn("the queue could not be polled", failed);
      return List.of();
    }
  }

  private List<Execution> polled(JdbcTaskRepositoryContext context, int limit) {
    int taken = workers.take(limit);
    int picked = 0;
    try {
      List<Execution> entries = taken == 0 ? List.of() : pick(context, taken);
      picked = entries.size();
      polled.run();
      return entries;
    } finally {
      workers.polled(taken, picked);
    }
  }

  private List<Execution> pick(JdbcTaskRepositoryContext context, int limit) {
    String[] unknown =
        context.taskResolver.getUnresolvedTaskNames(Duration.ZERO).toArray(String[]::new);
    return context.jdbcRunner.query(
        workers.holdsNew() ? PICK_BEGUN : PICK,
        statement -> {
          statement.setString(1, context.schedulerName.getName());
          statement.setObject(2, unknown);
          statement.setInt(3, limit);
          statement.setInt(4, limit);
        },
        context.resultSetMapper.get());
  }
}
