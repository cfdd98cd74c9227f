package dev.tributary.webapp.bench;

import dev.tributary.webapp.bench.database.DatabaseWork;
import dev.tributary.webapp.bench.database.StatementLog;
import dev.tributary.webapp.bench.database.WriteAheadLog;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures {@link SmallRun small runs} from the request that starts one to the response with its
 * end, by the packaged program: 1, 8 and 32 in flight, with an API that responds at once or after
 * 50 ms. Program, PostgreSQL, API and client share the machine.
 *
 * <p>For each of them, one after the other: the same work as {@link PlainRuns plain JDBC}, in this
 * process and on the same server; runs for some seconds, with the processor time of Java and of
 * PostgreSQL and the bytes of its write-ahead log, among them the whole pages that follow a
 * checkpoint; and a fixed number of runs while the server logs its statements. Those counts include
 * everything that the server does for the program's database meanwhile: heartbeats, polls and
 * maintenance too.
 *
 * <p>{@code RunsBench PROGRAM.jar}; exit code 1 when a target is missed.
 */
final class RunsBench {
  private static final List<Duration> DELAYS = List.of(Duration.ZERO, Duration.ofMillis(50));
  private static final List<Integer> IN_FLIGHT = List.of(1, 8, 32);
  private static final int MOST = 32;

  /**
   * Until the compiler of the virtual machine has little left to do: after 90 seconds it still
   * takes a quarter of the processor time of Java, after four minutes a tenth.
   */
  private static final Duration WARM_UP = Duration.ofMinutes(4);

  private static final Duration MEASURED = Duration.ofSeconds(10);
  private static final Duration REFERENCE = Duration.ofSeconds(5);
  private static final int COUNTED = 64;

  private static final int STATEMENTS_AT_MOST = 45;
  private static final int COMMITS_AT_MOST = 10;
  private static final int WAL_KB_AT_MOST = 25;
  private static final int P50_AT_MOST_MILLIS = 12;
  private static final int P99_AT_MOST_MILLIS = 40;
  private static final double REFERENCE_AT_LEAST = 0.15;
  private static final double DELAYED_AT_LEAST = 0.8;

  /** How many calls of 50 ms can end in a second when 32 are in flight. */
  private static final int DELAYED_LIMIT = 640;

  private final SmallRunProgram program;
  private final PlainRuns plain;

  private RunsBench(SmallRunProgram program, PlainRuns plain) {
    this.program = program;
    this.plain = plain;
  }

  public static void main(String[] arguments) throws Exception {
    boolean met;
    try (SmallRunProgram program = SmallRunProgram.start(Path.of(arguments[0]), List.of());
        PlainRuns plain = PlainRuns.in(program.home(), program.api().origin())) {
      met = new RunsBench(program, plain).run();
    }
    System.exit(met ? 0 : 1);
  }

  private record Case(int inFlight, Duration delay) {}

  /**
   * @param java milliseconds of its processor time in all runs, and so is {@code postgres}
   * @param wal bytes in all runs
   */
  private record Figures(
      Load load, long java, long postgres, long wal, DatabaseWork counted, Load reference) {
    double statements() {
      return (double) counted.statements().size() / COUNTED;
    }

    double commits() {
      return (double) counted.commits() / COUNTED;
    }

    double walKilobytes() {
      return wal / 1000.0 / load.count();
    }

    double ratio() {
      return load.perSecond() / reference.perSecond();
    }
  }

  private boolean run() throws Exception {
    Load.during(REFERENCE, MOST, plain::run);
    Load.during(WARM_UP, MOST, program::oneRun);
    System.out.println(
        "in flight   API   runs/s   p50 ms   p99 ms  statements  commits   WAL kB"
            + "  Java ms  PostgreSQL ms  plain JDBC runs/s  ratio");
    Map<Case, Figures> all = new LinkedHashMap<>();
    for (Duration delay : DELAYS) {
      program.api().delay(delay);
      for (int inFlight : IN_FLIGHT) {
        Figures figures = measured(inFlight);
        print(inFlight, delay, figures);
        all.put(new Case(inFlight, delay), figures);
      }
    }
    return report(
        at(all, 1, DELAYS.getFirst()),
        at(all, MOST, DELAYS.getFirst()),
        at(all, MOST, DELAYS.getLast()));
  }

  private static Figures at(Map<Case, Figures> all, int inFlight, Duration delay) {
    return java.util.Objects.requireNonNull(all.get(new Case(inFlight, delay)));
  }

  private Figures measured(int inFlight) throws Exception {
    Load reference = Load.during(REFERENCE, inFlight, plain::run);
    ProcessHandle postgres = program.home().postgres();
    long wal = wal();
    long java = ProcessorTime.of(program.program().handle());
    long database = ProcessorTime.ofAll(postgres);
    Load load = Load.during(MEASURED, inFlight, program::oneRun);
    java = ProcessorTime.of(program.program().handle()) - java;
    database = ProcessorTime.ofAll(postgres) - database;
    wal = wal() - wal;
    return new Figures(load, java, database, wal, counted(inFlight), reference);
  }

  private long wal() throws SQLException, IOException {
    try (Connection administrator = program.home().administrator()) {
      return WriteAheadLog.bytes(administrator);
    }
  }

  private DatabaseWork counted(int inFlight) throws Exception {
    try (StatementLog log = StatementLog.start(program.home().administrator())) {
      Load.times(inFlight, inFlight, program::oneRun); // until the sessions log
      StatementLog.Position before = log.position();
      Load.times(COUNTED, inFlight, program::oneRun);
      return log.since(before);
    }
  }

  private static void print(int inFlight, Duration delay, Figures figures) {
    int runs = figures.load().count();
    System.out.printf(
        Locale.ROOT,
        "%9d %2d ms %8.1f %8.1f %8.1f %11.1f %8.1f %8.1f %8.1f %14.1f %18.1f %6.3f%n",
        inFlight,
        delay.toMillis(),
        figures.load().perSecond(),
        figures.load().millis(0.5),
        figures.load().millis(0.99),
        figures.statements(),
        figures.commits(),
        figures.walKilobytes(),
        (double) figures.java() / runs,
        (double) figures.postgres() / runs,
        figures.reference().perSecond(),
        figures.ratio());
  }

  private static boolean report(Figures alone, Figures busy, Figures delayed) {
    List<String> missed = missed(alone, busy, delayed);
    missed.forEach(target -> System.out.printf("target missed: %s%n", target));
    System.out.printf(Locale.ROOT, "statements per run: %.0f%n", alone.statements());
    System.out.printf(Locale.ROOT, "commits per run: %.0f%n", alone.commits());
    System.out.printf(Locale.ROOT, "wal per run: %.0f kB%n", alone.walKilobytes());
    System.out.printf(Locale.ROOT, "p50 alone: %.0f ms%n", alone.load().millis(0.5));
    System.out.printf(Locale.ROOT, "reference ratio: %.2f%n", busy.ratio());
    System.out.printf(Locale.ROOT, "runs per second: %.0f%n", busy.load().perSecond());
    return missed.isEmpty();
  }

  private static List<String> missed(Figures alone, Figures busy, Figures delayed) {
    double delayedAtLeast = DELAYED_AT_LEAST * Math.min(DELAYED_LIMIT, busy.load().perSecond());
    Map<String, Boolean> met = new LinkedHashMap<>();
    met.put("statements", alone.statements() <= STATEMENTS_AT_MOST);
    met.put("commits", alone.commits() <= COMMITS_AT_MOST);
    met.put("wal", alone.walKilobytes() <= WAL_KB_AT_MOST);
    met.put("p50 alone", alone.load().millis(0.5) <= P50_AT_MOST_MILLIS);
    met.put("p99 alone", alone.load().millis(0.99) <= P99_AT_MOST_MILLIS);
    met.put("reference ratio", busy.ratio() >= REFERENCE_AT_LEAST);
    met.put("runs per second at 50 ms", delayed.load().perSecond() >= delayedAtLeast);
    return met.entrySet().stream()
        .filter(target -> !target.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }
}
