package dev.tributary.webapp.chaos;

import dev.tributary.webapp.chaos.nodes.ApiClient;
import dev.tributary.webapp.chaos.nodes.Node;
import dev.tributary.webapp.chaos.nodes.PostgresServer;
import dev.tributary.webapp.chaos.site.Site;
import dev.tributary.webapp.chaos.site.StoredReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Schedulers of many workflows that are due in the same second on three nodes, one of which is
 * killed while they are served: each must start one run. A webhook outside of the program is
 * notified of each start and each end.
 */
final class ManySchedules {
  private static final int NODES = 3;
  private static final Duration BEFORE = Duration.ofSeconds(40);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int POLL_MILLIS = 200;
  private static final int KILL_AFTER = 4;

  /** In which all of them are to be served. */
  private static final Duration GOAL = Duration.ofSeconds(30);

  private final Arguments arguments;
  private final Site site;

  private ManySchedules(Arguments arguments, Site site) {
    this.arguments = arguments;
    this.site = site;
  }

  /** 0 when each was served once and in time, 1 when not once, 3 when not in time. */
  static int run(Arguments arguments, Path directory, PostgresServer postgres) throws Exception {
    System.out.printf("seed %d%n", arguments.seed());
    Site.Plan plan =
        new Site.Plan(arguments.seed(), NODES, arguments.program(), Optional.empty(), Map.of());
    try (Site site = Site.open(plan, directory, postgres, "chaos");
        ApiClient client = new ApiClient()) {
      site.signIn(client);
      return new ManySchedules(arguments, site).run(client);
    }
  }

  private int run(ApiClient client) throws Exception {
    int count = arguments.schedules();
    Instant due = DueWorkflows.add(count, Instant.now().plus(BEFORE), site, client);
    System.out.printf("%d schedules are due at %s%n", count, due);
    Duration fired = fire(due);
    Duration ended = ended(due);
    return report(fired, ended);
  }

  /** How long it took until as many runs as schedules were there. */
  private Duration fire(Instant due) throws Exception {
    int count = arguments.schedules();
    Node victim = site.nodes().get(new Random(arguments.seed()).nextInt(NODES));
    long runs = 0;
    boolean killed = false;
    try (Connection connection = site.connect()) {
      while (runs < count && Instant.now().isBefore(due.plus(LONGEST))) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        runs = number(connection, "select count(*) from tributary.run");
        if (!killed && runs >= count / KILL_AFTER) {
          killed = true;
          victim.kill();
          System.out.printf("  a node is killed after %d runs%n", runs);
          victim.startAgain();
        }
      }
    }
    return Duration.between(due, Instant.now());
  }

  /** How long it took until no run was at work and the webhook had been notified of all. */
  private Duration ended(Instant due) throws Exception {
    try (Connection connection = site.connect()) {
      while (StoredReader.open(connection) > 0 && Instant.now().isBefore(due.plus(LONGEST))) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    }
    return Duration.between(due, Instant.now());
  }

  private int report(Duration fired, Duration ended) throws SQLException {
    int count = arguments.schedules();
    Map<String, Set<String>> started = runs("run.started");
    Map<String, Set<String>> finished = runs("run.finished");
    long doubled = started.values().stream().filter(runs -> runs.size() > 1).count();
    long lost = (long) count - started.size();
    long stuck = started.keySet().stream().filter(one -> !finished.containsKey(one)).count();
    long stored;
    try (Connection connection = site.connect()) {
      stored = number(connection, "select count(*) from tributary.run");
    }
    System.out.printf(
        "schedules: %d due, %d runs started within %.1f s and ended within %.1f s,"
            + " %d lost, %d doubled, %d stuck%n",
        count, stored, seconds(fired), seconds(ended), lost, doubled, stuck);
    if (lost + doubled + stuck > 0 || stored != count) {
      return 1;
    }
    return fired.compareTo(GOAL) <= 0 ? 0 : 3;
  }

  /** The runs of each workflow of which the webhook was notified. */
  private Map<String, Set<String>> runs(String type) {
    Map<String, Set<String>> runs = new HashMap<>();
    site.hook().deliveries().stream()
        .flatMap(delivery -> delivery.events().stream())
        .filter(event -> event.type().equals(type))
        .forEach(
            event -> runs.computeIfAbsent(event.workflow(), _ -> new HashSet<>()).add(event.run()));
    return runs;
  }

  private static double seconds(Duration time) {
    return (double) time.toMillis() / 1000;
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
