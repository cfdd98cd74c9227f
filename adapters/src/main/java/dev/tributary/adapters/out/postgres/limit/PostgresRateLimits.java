package dev.tributary.adapters.out.postgres.limit;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.limit.PermitLimit;
import dev.tributary.application.limit.RateLease;
import dev.tributary.application.limit.RateLimit;
import dev.tributary.application.limit.RateLimits;
import dev.tributary.application.work.WorkerNode;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallLease;
import dev.tributary.domain.limit.LeaseRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Leases by one statement each, by the clock of the database. A permit holds as long as its node:
 * the heartbeat of the node is its only renewal.
 */
@ApplicationScoped
public class PostgresRateLimits implements RateLimits {
  private static final Logger LOG = Logger.getLogger(PostgresRateLimits.class);

  /** The row holds until when the rate is leased; a lease may begin one period before its end. */
  private static final String LEASE =
      """
      insert into tributary.rate as r (name, leased_until)
      values (?, clock_timestamp() + make_interval(secs => ?))
      on conflict (name) do update
        set leased_until = greatest(r.leased_until, clock_timestamp()) + make_interval(secs => ?)
      returning greatest(
        0, (extract(epoch from leased_until - clock_timestamp()) - ?) * 1000)::bigint as wait
      """;

  /** The first slot without a living holder, or that this node once held and has lost sight of. */
  private static final String ACQUIRE =
      """
      insert into tributary.permit as held (name, slot, node)
      select ?, s.slot, ?
      from generate_series(1, ?) as s(slot)
      left join tributary.permit p on p.name = ? and p.slot = s.slot
      left join tributary.node n on n.name = p.node and n.silent_at > now()
      where s.slot <> all (?) and (n.name is null or p.node = ?)
      order by s.slot limit 1
      on conflict (name, slot) do update set node = excluded.node
        where held.node = excluded.node
          or not exists (
            select from tributary.node n where n.name = held.node and n.silent_at > now())
      returning slot
      """;

  private static final String RETURN =
      "delete from tributary.permit where name = ? and slot = ? and node = ?";

  private final Sql sql;
  private final WorkerNode node;
  private final CallLedgers ledgers;
  private final Set<Slot> held = ConcurrentHashMap.newKeySet();

  public PostgresRateLimits(DataSource dataSource, WorkerNode node) {
    this.sql = new Sql(dataSource);
    this.node = node;
    this.ledgers = new CallLedgers(sql);
  }

  private record Slot(String limit, int number) {}

  @Override
  public RateLease lease(RateLimit limit) {
    double cost = seconds(limit.cost());
    long wait =
        sql.first(
                LEASE, row -> row.number("wait"), limit.name(), cost, cost, seconds(limit.period()))
            .orElseThrow();
    return new RateLease(Duration.ofMillis(wait), limit.leased());
  }

  @Override
  public CallLease lease(String name, AccountLimits limits, LeaseRequest request) {
    return ledgers.lease(name, limits, request);
  }

  /** One at a time: a slot that a statement returned is remembered before the next statement. */
  @Override
  public synchronized Optional<Permit> acquire(PermitLimit limit) {
    Integer[] own =
        held.stream()
            .filter(slot -> slot.limit().equals(limit.name()))
            .map(Slot::number)
            .toArray(Integer[]::new);
    Optional<Slot> slot =
        sql.first(
            ACQUIRE,
            row -> new Slot(limit.name(), row.integer("slot")),
            limit.name(),
            node.name(),
            limit.permits(),
            limit.name(),
            own,
            node.name());
    slot.ifPresent(held::add);
    return slot.map(taken -> () -> close(taken));
  }

  /**
   * Held until its row is gone, which another one of this node would lose otherwise. When the
   * database cannot be reached, the next to acquire one finds it.
   */
  private void close(Slot slot) {
    if (!held.contains(slot)) {
      return;
    }
    try {
      sql.update(RETURN, slot.limit(), slot.number(), node.name());
    } catch (RuntimeException unreachable) {
      LOG.debugf("permit %s is returned later: %s", slot, unreachable.getMessage());
    } finally {
      held.remove(slot);
    }
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
