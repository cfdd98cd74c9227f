package dev.tributary.adapters.out.postgres.notification;

import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.notification.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Which events have a recipient, so that the others need no statement: each run has two of them. A
 * change counts at once on its node, and at most a second later on the others.
 */
@ApplicationScoped
public class NotifiedEvents {
  private static final Duration STALE = Duration.ofSeconds(1);

  private static final String READ =
      """
      select
        array(select distinct unnest(events) from tributary.notification_rule where enabled)
          as events,
        exists (select from tributary.workflow_supervisor) as supervised
      """;

  private final Sql sql;
  private final AfterCommit transaction;
  private final AtomicLong changes = new AtomicLong();
  private volatile Recipients last = new Recipients(Set.of(), false, -1, 0);

  public NotifiedEvents(DataSource dataSource, AfterCommit transaction) {
    this.sql = new Sql(dataSource);
    this.transaction = transaction;
  }

  /**
   * @param change since which nothing was changed on this node
   * @param readAt in nanoseconds, as {@link System#nanoTime}
   */
  private record Recipients(Set<String> events, boolean supervised, long change, long readAt) {}

  /** False when nothing is to be stored: no rule, no supervisor and no name asks for it. */
  boolean concerns(Notification notification) {
    if (notification.audience().isNamed() || notification.once().isPresent()) {
      return true;
    }
    Recipients recipients = recipients();
    return recipients.events().contains(notification.type().id())
        || (recipients.supervised() && notification.notifiesSupervisors());
  }

  /**
   * The present transaction changes rules or supervisors: it sees them from now on, and others when
   * it has ended, be it by a rollback of what it saw.
   */
  void changed() {
    changes.incrementAndGet();
    transaction.either(changes::incrementAndGet, changes::incrementAndGet);
  }

  private Recipients recipients() {
    Recipients known = last;
    long change = changes.get();
    if (known.change() != change || System.nanoTime() - known.readAt() > STALE.toNanos()) {
      known = read(change);
      last = known;
    }
    return known;
  }

  private Recipients read(long change) {
    long now = System.nanoTime();
    return sql.first(
            READ,
            row ->
                new Recipients(
                    Set.copyOf(row.texts("events")), row.isTrue("supervised"), change, now))
        .orElseThrow();
  }
}
