package dev.tributary.webapp.chaos;

import dev.tributary.webapp.chaos.Trial.Result;
import dev.tributary.webapp.chaos.Trial.Times;
import dev.tributary.webapp.chaos.check.Floor;
import dev.tributary.webapp.chaos.check.History.Armed;
import dev.tributary.webapp.chaos.check.Violation;
import dev.tributary.webapp.chaos.faults.Schedule;
import dev.tributary.webapp.chaos.nodes.ApiClient;
import dev.tributary.webapp.chaos.nodes.PostgresServer;
import dev.tributary.webapp.chaos.site.Site;
import dev.tributary.webapp.chaos.site.StoredReader;
import dev.tributary.webapp.chaos.workload.Clients;
import dev.tributary.webapp.chaos.workload.Requests;
import dev.tributary.webapp.chaos.workload.ScheduledRuns;
import dev.tributary.webapp.chaos.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code Chaos PROGRAM.jar [--seed S] [--minutes N] [--clients N]}: exit code 0 when every
 * invariant held, 1 when one was violated, 3 when too little happened for a statement. {@code
 * --prove} runs the program with seeded bugs instead, each of which the check must catch; {@code
 * --schedules N} lets as many be due in the same second.
 */
final class Chaos {
  private static final Duration DRAIN = Duration.ofMinutes(2);

  /** Of the time, for starts of the nodes, the calm stretch and the end of the last runs. */
  private static final Duration AROUND = Duration.ofSeconds(45);

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int NODES = 3;

  /** A busy machine may take so many times as long as planned. */
  private static final int SLOWEST = 2;

  private static final int SHOWN = 40;

  private Chaos() {}

  public static void main(String... given) throws Exception {
    Arguments arguments = Arguments.of(given);
    Path directory = Files.createTempDirectory("tributary-chaos");
    int code;
    try (PostgresServer postgres = PostgresServer.start(directory.resolve("postgres"))) {
      code = run(arguments, directory, postgres);
    }
    if (code == 0) {
      Directories.delete(directory);
    } else {
      System.out.println("logs of the nodes: " + directory);
    }
    System.exit(code);
  }

  private static int run(Arguments arguments, Path directory, PostgresServer postgres)
      throws Exception {
    if (arguments.prove()) {
      return new Proof(arguments, directory, postgres).run() ? 0 : 1;
    }
    return arguments.schedules() > 0
        ? ManySchedules.run(arguments, directory, postgres)
        : history(arguments, directory, postgres);
  }

  private static int history(Arguments arguments, Path directory, PostgresServer postgres)
      throws Exception {
    Schedule schedule = Schedule.of(arguments.seed(), arguments.time().minus(AROUND));
    System.out.printf("seed %d, %d faults:%n", schedule.seed(), schedule.faults().size());
    schedule.faults().forEach(planned -> System.out.println("  " + planned.fault()));
    Site.Plan plan =
        new Site.Plan(arguments.seed(), NODES, arguments.program(), Optional.empty(), Map.of());
    try (Site site = Site.open(plan, directory, postgres, "chaos");
        ApiClient client = new ApiClient()) {
      site.prepare(client);
      Clients clients =
          new Clients(
              new Requests(client, site.addresses()),
              new Clients.Load(
                  arguments.seed(), arguments.clients(), PAUSE, List.of(Workload.values()), true));
      Armed armed =
          ScheduledRuns.arm(client, site.addresses().getFirst(), arguments.time().dividedBy(2));
      System.out.println("history:");
      Result result =
          new Trial(site, clients, System.out::println)
              .run(
                  schedule.faults(),
                  List.of(armed),
                  new Times(arguments.time().multipliedBy(SLOWEST), Floor.CALM, DRAIN));
      try (Connection connection = site.connect()) {
        return report(result, schedule, connection);
      }
    }
  }

  private static int report(Result result, Schedule schedule, Connection connection)
      throws SQLException {
    List<Violation> violations = result.violations();
    for (Violation violation : violations.stream().limit(SHOWN).toList()) {
      System.out.println(violation);
      StoredReader.journal(connection, violation.subject())
          .forEach(line -> System.out.println("  " + line));
    }
    result.surprises().stream().limit(SHOWN).forEach(one -> System.out.println("refused: " + one));
    List<String> missing =
        Floor.missing(
            result.history(),
            result.stored(),
            schedule.kinds().stream().map(Enum::name).collect(Collectors.toSet()));
    missing.forEach(below -> System.out.println("void: " + below));
    Summary summary = Summary.of(result.history(), result.stored(), violations);
    System.out.println(summary.details());
    System.out.println(summary.line());
    if (!violations.isEmpty()) {
      return 1;
    }
    return missing.isEmpty() && result.surprises().isEmpty() ? 0 : 3;
  }
}
