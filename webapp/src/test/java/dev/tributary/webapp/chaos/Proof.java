package dev.tributary.webapp.chaos;

import static dev.tributary.webapp.chaos.faults.FaultKind.API_DOWN;
import static dev.tributary.webapp.chaos.faults.FaultKind.HOOK_FAILS;
import static dev.tributary.webapp.chaos.faults.FaultKind.KILL_NODE;
import static dev.tributary.webapp.chaos.faults.FaultKind.PAUSE_BEYOND_THE_LEASE;
import static dev.tributary.webapp.chaos.faults.FaultKind.STOP_RUNS_OF_A_PAUSED_NODE;

import dev.tributary.webapp.chaos.Trial.Result;
import dev.tributary.webapp.chaos.Trial.Times;
import dev.tributary.webapp.chaos.check.History.Armed;
import dev.tributary.webapp.chaos.check.Invariant;
import dev.tributary.webapp.chaos.check.Violation;
import dev.tributary.webapp.chaos.faults.FaultKind;
import dev.tributary.webapp.chaos.faults.Schedule.Planned;
import dev.tributary.webapp.chaos.nodes.ApiClient;
import dev.tributary.webapp.chaos.nodes.PostgresServer;
import dev.tributary.webapp.chaos.seeded.SeededBug;
import dev.tributary.webapp.chaos.site.Site;
import dev.tributary.webapp.chaos.workload.Clients;
import dev.tributary.webapp.chaos.workload.Requests;
import dev.tributary.webapp.chaos.workload.ScheduledRuns;
import dev.tributary.webapp.chaos.workload.Workload;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows that the check can fail: two nodes with a seeded bug, a short schedule, the same check. */
final class Proof {
  private static final Duration DRAIN = Duration.ofSeconds(20);
  private static final Duration TIME = Duration.ofMinutes(2);
  private static final Duration GAP = Duration.ofMillis(700);
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final Duration LATENCY = Duration.ofMillis(700);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(2);
  private static final Duration MAIL_LATENCY = Duration.ofMillis(250);
  private static final int NODES = 2;
  private static final int HISTORIES = 3;

  private final Arguments arguments;
  private final Path directory;
  private final PostgresServer postgres;

  Proof(Arguments arguments, Path directory, PostgresServer postgres) {
    this.arguments = arguments;
    this.directory = directory;
    this.postgres = postgres;
  }

  /**
   * What a bug needs to show itself.
   *
   * @param latency of the API, on average
   * @param scheduled how long runs start by themselves; zero for none
   * @param commands whether clients stop and pause some of the runs
   */
  private record Scene(
      List<Workload> workloads,
      List<FaultKind> faults,
      Duration latency,
      Duration scheduled,
      boolean commands) {
    Scene(List<Workload> workloads, List<FaultKind> faults, Duration latency) {
      this(workloads, faults, latency, Duration.ZERO);
    }

    Scene(List<Workload> workloads, List<FaultKind> faults, Duration latency, Duration scheduled) {
      this(workloads, faults, latency, scheduled, false);
    }

    Scene withCommands() {
      return new Scene(workloads, faults, latency, scheduled, true);
    }

    static Scene of(Workload workload, FaultKind... faults) {
      return new Scene(List.of(workload), List.of(faults), LATENCY);
    }
  }

  /** Whether every bug was caught, and the program without one was clean. */
  boolean run() throws Exception {
    System.out.printf("seed %d%n", arguments.seed());
    boolean clean = !arguments.only().isEmpty() || clean();
    List<SeededBug> bugs = bugs();
    int caught = 0;
    for (SeededBug bug : bugs) {
      caught += caught(bug) ? 1 : 0;
    }
    System.out.printf("prove: %d of %d bugs caught%n", caught, bugs.size());
    return clean && caught == bugs.size();
  }

  /** In one of some histories: a kill does not always fall into the moment that a bug opens. */
  private boolean caught(SeededBug bug) throws Exception {
    for (int i = 1; i <= HISTORIES; i++) {
      Map<Invariant, Long> found =
          violations(bug.name() + "_" + i, Optional.of(bug), scene(bug), arguments.seed() + i);
      boolean named = found.containsKey(bug.caughtBy());
      System.out.printf(
          "%s: history %d: %s %s%n", bug.text(), i, named ? "caught:" : "missed:", texts(found));
      if (named) {
        return true;
      }
    }
    return false;
  }

  private boolean clean() throws Exception {
    boolean clean = violations("none", Optional.empty(), control(), arguments.seed()).isEmpty();
    System.out.println("without a bug: " + (clean ? "clean" : "NOT CLEAN"));
    return clean;
  }

  private List<SeededBug> bugs() {
    return Stream.of(SeededBug.values())
        .filter(bug -> arguments.only().isEmpty() || arguments.only().contains(bug.name()))
        .toList();
  }

  private static Scene control() {
    return new Scene(
        List.of(Workload.values()),
        List.of(KILL_NODE, STOP_RUNS_OF_A_PAUSED_NODE, KILL_NODE),
        LATENCY,
        Duration.ofSeconds(20));
  }

  private static Scene scene(SeededBug bug) {
    return switch (bug) {
      case NO_FENCE ->
          Scene.of(Workload.OFFERS, STOP_RUNS_OF_A_PAUSED_NODE, STOP_RUNS_OF_A_PAUSED_NODE);
      case LATE_COMPLETION ->
          Scene.of(Workload.OFFERS, PAUSE_BEYOND_THE_LEASE, PAUSE_BEYOND_THE_LEASE);
      case CHECKPOINT_BEFORE_ROWS, WRONG_POSITION ->
          Scene.of(Workload.CROWD, KILL_NODE, KILL_NODE, KILL_NODE);
      case SENDING_NOT_MARKED, ABANDONED_SENT_AGAIN ->
          Scene.of(Workload.LETTERS, KILL_NODE, KILL_NODE, KILL_NODE);
      case PAGES_FORGOTTEN -> Scene.of(Workload.PAGES, KILL_NODE, KILL_NODE, KILL_NODE);
      case UNSAFE_CALL_REPEATED ->
          new Scene(List.of(Workload.ORDERS), List.of(KILL_NODE, KILL_NODE, KILL_NODE), LONG);
      case NEW_KEY -> Scene.of(Workload.OFFERS, KILL_NODE, KILL_NODE);
      case COMMIT_IN_TWO ->
          new Scene(List.of(Workload.OFFERS), List.of(KILL_NODE, KILL_NODE, KILL_NODE), SHORT);
      case NO_HEARTBEAT -> new Scene(List.of(Workload.OFFERS), List.of(), Duration.ofSeconds(6));
      case WAIT_TWICE -> Scene.of(Workload.LATER);
      case FIRED_TWICE ->
          new Scene(List.of(Workload.OFFERS), List.of(), LATENCY, Duration.ofSeconds(8));
      case CHILD_APART -> Scene.of(Workload.PARENT, KILL_NODE, KILL_NODE, KILL_NODE);
      case SIGNAL_APART -> Scene.of(Workload.SENDER, KILL_NODE, KILL_NODE, KILL_NODE);
      case SIGNAL_LATER -> Scene.of(Workload.WOKEN, KILL_NODE, KILL_NODE, KILL_NODE);
      case DECISION_LATER -> Scene.of(Workload.APPROVALS);
      case OUTBOX_EMPTIED, DELIVERY_RENAMED -> Scene.of(Workload.ORDERS, HOOK_FAILS, HOOK_FAILS);
      case JOB_FORGOTTEN -> Scene.of(Workload.JOBS, API_DOWN, API_DOWN, API_DOWN);
      case JOB_NOT_ABORTED ->
          Scene.of(Workload.JOBS, STOP_RUNS_OF_A_PAUSED_NODE, STOP_RUNS_OF_A_PAUSED_NODE)
              .withCommands();
      case JOB_ENDED_AGAIN, JOB_ENDED_EARLY -> Scene.of(Workload.JOBS);
      case CALL_NOT_RECORDED, JOIN_COUNTED, START_TWICE, SETS_NOT_RELEASED ->
          Scene.of(Workload.OFFERS);
    };
  }

  private Map<Invariant, Long> violations(
      String name, Optional<SeededBug> bug, Scene scene, long seed) throws Exception {
    Path home = Files.createDirectories(directory.resolve(name));
    Optional<Path> patches = bug.map(_ -> home.resolve("patches"));
    if (bug.isPresent()) {
      try (URLClassLoader program =
          new URLClassLoader(new URL[] {arguments.program().toUri().toURL()}, null)) {
        bug.get().writeTo(patches.orElseThrow(), program);
      }
    }
    Site.Plan plan = new Site.Plan(seed, NODES, arguments.program(), patches, Map.of());
    try (Site site =
            Site.open(plan, home, postgres, "chaos_" + name.toLowerCase(java.util.Locale.ROOT));
        ApiClient client = new ApiClient()) {
      site.prepare(client);
      site.api().respondAfter(scene.latency());
      site.mail().respondAfter(MAIL_LATENCY);
      Clients clients =
          new Clients(
              new Requests(client, site.addresses()),
              new Clients.Load(
                  seed, arguments.clients(), PAUSE, scene.workloads(), scene.commands()));
      List<Armed> armed =
          scene.scheduled().isZero()
              ? List.of()
              : List.of(ScheduledRuns.arm(client, site.addresses().getFirst(), scene.scheduled()));
      Result result =
          new Trial(site, clients, _ -> {})
              .run(planned(scene, seed), armed, new Times(TIME, Trial.ALONE, DRAIN));
      return result.violations().stream()
          .collect(
              Collectors.groupingBy(Violation::invariant, TreeMap::new, Collectors.counting()));
    }
  }

  private static List<Planned> planned(Scene scene, long seed) {
    Random random = new Random(seed);
    List<Planned> all = new ArrayList<>();
    for (FaultKind kind : scene.faults()) {
      all.add(new Planned(kind, kind.draw(random), GAP));
    }
    return all;
  }

  private static String texts(Map<Invariant, Long> found) {
    return found.entrySet().stream()
        .map(one -> "%s (%d)".formatted(one.getKey().text(), one.getValue()))
        .collect(Collectors.joining("; "));
  }
}
