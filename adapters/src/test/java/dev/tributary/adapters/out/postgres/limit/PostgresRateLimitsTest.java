package dev.tributary.adapters.out.postgres.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.limit.PermitLimit;
import dev.tributary.application.limit.RateLimits;
import dev.tributary.application.limit.RateLimits.Permit;
import dev.tributary.application.limit.RateLimitsContract;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallLease;
import dev.tributary.domain.limit.CallShare;
import dev.tributary.domain.limit.CallWindow;
import dev.tributary.domain.limit.CallWindow.Kind;
import dev.tributary.domain.limit.CallWindow.WhenReached;
import dev.tributary.domain.limit.LeaseRequest;
import dev.tributary.domain.limit.QuotaHeaders;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresRateLimitsTest extends RateLimitsContract {
  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());
  private final Map<String, RateLimits> nodes = new HashMap<>();

  @Override
  protected RateLimits of(String node) {
    return nodes.computeIfAbsent(node, this::living);
  }

  @Override
  protected void dies(String node) {
    sql.update("update tributary.node set silent_at = now() where name = ?", node);
  }

  private RateLimits living(String node) {
    sql.update(
        """
        insert into tributary.node
        values (?, '', '', 1, 1, 'WORKING', 0, now(), now(), now() + interval '1 hour')
        """,
        node);
    return new PostgresRateLimits(database.dataSource(), () -> node);
  }

  @Test
  void requests_of_two_nodes_at_the_same_time_get_no_more_than_there_are() throws Exception {
    PermitLimit limit = new PermitLimit("many", 3);
    List<RateLimits> both = List.of(of("one"), of("two"));
    List<Callable<Optional<Permit>>> requests =
        Stream.generate(() -> both)
            .limit(8)
            .flatMap(List::stream)
            .<Callable<Optional<Permit>>>map(node -> () -> node.acquire(limit))
            .toList();
    int acquired = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Optional<Permit>> request : threads.invokeAll(requests)) {
        acquired += request.get().isPresent() ? 1 : 0;
      }
    }

    assertThat(acquired).isBetween(1, 3);
    Stream.generate(() -> both.getFirst().acquire(limit)).limit(3).forEach(permit -> {});
    assertThat(both.getLast().acquire(limit)).as("all are held now").isEmpty();
    assertThat(sql.first("select count(*) as n from tributary.permit", row -> row.number("n")))
        .contains(3L);
  }

  @Test
  void three_nodes_that_lease_at_the_same_time_get_no_more_than_a_window_has() throws Exception {
    AccountLimits limits =
        new AccountLimits(
            List.of(new CallWindow(50, Duration.ofDays(1), Kind.MOVING, WhenReached.HOLD)),
            List.of(),
            QuotaHeaders.NONE,
            0,
            OptionalInt.empty());
    LeaseRequest two = new LeaseRequest(2, 1, List.of(), Optional.empty());
    List<Callable<CallLease>> requests =
        Stream.generate(() -> List.of(of("one"), of("two"), of("three")))
            .limit(20)
            .flatMap(List::stream)
            .<Callable<CallLease>>map(node -> () -> node.lease("contended", limits, two))
            .toList();
    int calls = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (Future<CallLease> request : threads.invokeAll(requests)) {
        calls += request.get().shares().stream().mapToInt(CallShare::calls).sum();
      }
    }

    assertThat(calls).isEqualTo(50);
  }

  @Test
  void a_permit_that_could_not_be_returned_is_found_by_its_own_node() {
    PermitLimit single = new PermitLimit("single", 1);
    sql.update("insert into tributary.permit values ('single', 1, 'one')");

    assertThat(of("two").acquire(single)).as("before its holder lives").isPresent();
    sql.update("update tributary.permit set node = 'one'");
    assertThat(of("one").acquire(single)).isPresent();
    assertThat(of("one").acquire(single)).isEmpty();
  }

  @Test
  void a_permit_that_is_being_returned_is_not_lost_by_another_one_of_its_node() {
    PermitLimit single = new PermitLimit("returned", 1);
    AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    of("one");
    RateLimits one = new PostgresRateLimits(before(meanwhile), () -> "one");
    Permit first = one.acquire(single).orElseThrow();
    List<Permit> second = new ArrayList<>();
    meanwhile.set(() -> one.acquire(single).ifPresent(second::add));

    first.close();

    Optional<Permit> other = of("two").acquire(single);
    assertThat(second.size() + other.stream().count()).as("holders").isEqualTo(1);
    other.ifPresent(Permit::close);
    second.forEach(Permit::close);
    assertThat(one.acquire(single)).isPresent();
  }

  /** Connections, before the next of which something else happens. */
  private DataSource before(AtomicReference<Runnable> meanwhile) {
    return new PGSimpleDataSource() {
      @Override
      public Connection getConnection() throws SQLException {
        meanwhile.getAndSet(() -> {}).run();
        return database.dataSource().getConnection();
      }
    };
  }
}
