package dev.tributary.webapp.bench;

import dev.tributary.adapters.out.postgres.GrownStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Measures the packaged program over a store that has grown: runs are copied by SQL, with all that
 * belongs to them, ten messages each. Printed are the time of each page and route, the rate of
 * {@link SmallRun small runs} before and after, and how many runs and messages are removed in a
 * second while small runs end. People are added, too: those of the small runs are found by an
 * index, as their owner would have one.
 *
 * <p>{@code GrowthBench PROGRAM.jar [RUNS]}; exit code 1 when a target is missed.
 */
final class GrowthBench {
  private static final int RUNS = 100_000;
  private static final int WORKFLOWS = 20;
  private static final int OFTEN = 30;
  private static final int IN_FLIGHT = 32;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURED = Duration.ofSeconds(15);
  private static final int REPETITIONS = 20;
  private static final String ROUTES = "/api/v1";

  private static final double PAGE_AT_MOST_MILLIS = 100;
  private static final double LOSS_AT_MOST = 0.1;

  private final SmallRunProgram program;
  private final int runs;

  private GrowthBench(SmallRunProgram program, int runs) {
    this.program = program;
    this.runs = runs;
  }

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : RUNS;
    boolean met;
    try (SmallRunProgram program =
        SmallRunProgram.start(
            Path.of(arguments[0]), List.of("tributary.engine.upkeep-interval=5s"))) {
      met = new GrowthBench(program, runs).run();
    }
    System.exit(met ? 0 : 1);
  }

  private boolean run() throws Exception {
    program.execute("create index profile_city on public.profile (city)");
    Load.during(WARM_UP, IN_FLIGHT, program::oneRun);
    double before = rate();
    grow();
    double slowest = pages();
    double after = rate();
    Removal removal = removal();
    System.out.printf(Locale.ROOT, "slowest page: %.0f ms%n", slowest);
    System.out.printf(
        Locale.ROOT, "runs per second: %.0f before, %.0f with %d more%n", before, after, runs);
    System.out.printf(
        Locale.ROOT,
        "removed per second: %.0f runs, %.0f messages; ended meanwhile: %.0f runs%n",
        removal.runs(),
        removal.messages(),
        removal.ended());
    return slowest < PAGE_AT_MOST_MILLIS
        && after >= before * (1 - LOSS_AT_MOST)
        && removal.runs() > removal.ended();
  }

  private double rate() throws Exception {
    return Load.during(MEASURED, IN_FLIGHT, program::oneRun).perSecond();
  }

  private void grow() throws Exception {
    List<UUID> originals = originals();
    long began = System.nanoTime();
    try (Connection connection = program.home().database()) {
      GrownStore.grow(connection, runs, originals);
    }
    program.execute("vacuum analyze");
    System.out.printf(
        Locale.ROOT,
        "%d runs in %.0f s; rows:%s%n",
        runs,
        (System.nanoTime() - began) / 1e9,
        sizes());
  }

  /** A run of a workflow that is rarely started, then finished ones and some that ended badly. */
  private List<UUID> originals() throws Exception {
    List<UUID> originals = new ArrayList<>();
    originals.add(original("growth-rare"));
    for (int i = 1; i <= WORKFLOWS; i++) {
      originals.addAll(Collections.nCopies(OFTEN, original("growth-" + i)));
    }
    originals.addAll(Collections.nCopies(OFTEN, ended("FINISHED_WITH_WARNINGS")));
    UUID failed = ended("FAILED");
    program.execute(
        """
      update tributary.task set state = 'FAILED', failure =
        '{"code": "TRB-000000", "cause": "CONFIGURATION", "resolution": "SUSPENDED",
          "key": "run.stopped", "arguments": []}'
      where run_id = '%s' and activity = 'email1'
      """
            .formatted(failed));
    originals.addAll(Collections.nCopies(OFTEN / 3, failed));
    UUID stopped = ended("STOPPED");
    program.execute(
        """
      update tributary.message set state = case mod(line, 4)
        when 0 then 'FAILED' when 1 then 'UNKNOWN' when 2 then 'STOPPED' else 'SENT' end
      where run_id = '%s'
      """
            .formatted(stopped));
    originals.addAll(Collections.nCopies(OFTEN / 3, stopped));
    return originals;
  }

  private UUID ended(String state) throws Exception {
    UUID run = original("growth-" + state.toLowerCase(Locale.ROOT).replace('_', '-'));
    program.execute("update tributary.run set state = '%s' where id = '%s'".formatted(state, run));
    return run;
  }

  private UUID original(String name) throws Exception {
    program.publish(
        SmallRun.workflow(program.api().origin())
            .replace("name: " + SmallRun.NAME, "name: " + name));
    return UUID.fromString(RunningProgram.field(program.program().run(name).body(), "id"));
  }

  private double pages() throws Exception {
    GrownPages pages;
    try (Connection connection = program.home().database()) {
      pages = GrownPages.of(connection);
    }
    Browsing browsing = program.program().browsing();
    System.out.println("  p50 ms   p95 ms  page");
    for (String path : pages.paths()) {
      Load.times(REPETITIONS, 1, () -> show(browsing, path)); // until all is compiled and cached
    }
    List<Double> times = new ArrayList<>();
    for (String path : pages.paths()) {
      Load load = Load.times(REPETITIONS, 1, () -> show(browsing, path));
      System.out.printf(
          Locale.ROOT, "%8.1f %8.1f  %s%n", load.millis(0.5), load.millis(0.95), path);
      times.add(load.millis(0.5));
    }
    return times.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  private void show(Browsing browsing, String path) throws Exception {
    int status =
        path.startsWith(ROUTES)
            ? program.program().status(path.substring(ROUTES.length()))
            : browsing.get(path).statusCode();
    if (status != 200) {
      throw new IllegalStateException(path + ": " + status);
    }
  }

  /** How much was removed and how many runs ended, each in a second. */
  private record Removal(double runs, double messages, double ended) {}

  /** Half of the runs and deliveries are over their time at once. */
  private Removal removal() throws Exception {
    program.execute(
        """
        update tributary.run set purge_at = now() where id in (
          select id from tributary.run where ended_at is not null order by id limit %d)
        """
            .formatted(runs / 2));
    program.execute(
        """
        update tributary.delivery set finished_at = now() - interval '400 days' where id in (
          select id from tributary.delivery order by id limit %d)
        """
            .formatted(runs / 2));
    long runsBefore = program.number(OVERDUE_RUNS);
    long messagesBefore = program.number(OVERDUE_MESSAGES);
    Load load = Load.during(MEASURED.multipliedBy(2), IN_FLIGHT, program::oneRun);
    double seconds = load.elapsed() / 1e9;
    return new Removal(
        (runsBefore - program.number(OVERDUE_RUNS)) / seconds,
        (messagesBefore - program.number(OVERDUE_MESSAGES)) / seconds,
        load.perSecond());
  }

  private static final String OVERDUE_RUNS =
      "select count(*) from tributary.run where purge_at <= now()";
  private static final String OVERDUE_MESSAGES =
      """
      select count(*) from tributary.message where delivery_id in (
        select id from tributary.delivery where finished_at < now() - interval '399 days')
      """;

  private String sizes() throws SQLException, IOException {
    StringBuilder sizes = new StringBuilder();
    for (String table : List.of("run", "task", "journal", "work_table", "exchange", "message")) {
      long rows = program.number("select count(*) from tributary." + table);
      sizes.append(" %s %d".formatted(table, rows));
    }
    return sizes.toString();
  }
}
