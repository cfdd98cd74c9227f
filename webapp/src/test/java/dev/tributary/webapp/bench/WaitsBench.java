package dev.tributary.webapp.bench;

import dev.tributary.adapters.out.postgres.GrownStore;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Measures what waiting tasks cost. A run whose call is refused for hours is started; it is copied
 * by SQL with all that belongs to it, and each copy gets the entry that ends its wait. Printed are
 * the processor time of the idle program with its PostgreSQL, and the rate of {@link SmallRun small
 * runs}, before and after. At the end some of the waits come due, and their runs must finish.
 *
 * <p>{@code WaitsBench PROGRAM.jar [TASKS]}; exit code 1 when a target is missed.
 */
final class WaitsBench {
  private static final int TASKS = 100_000;
  private static final int IN_FLIGHT = 32;
  private static final int DUE = 100;
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final Duration MEASURED = Duration.ofSeconds(15);

  /** Two rounds of the recurring maintenance tasks. */
  private static final Duration IDLE = Duration.ofSeconds(60);

  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static final int POLL_MILLIS = 200;

  private static final double CORE_AT_MOST = 0.05;
  private static final double STARTS_AT_LEAST = 0.9;

  /** The call of a waiting run lasts as long as its wait. */
  private static final List<String> SETTINGS =
      List.of(
          "tributary.outbound.limits.total-time=4h",
          "tributary.external-api.highest.total-time=4h");

  private static final String ENTRIES =
      """
      insert into tributary.scheduled_tasks
        (task_name, task_instance, task_data, execution_time, picked, version)
      select 'wake-up', id || '-' || attempt,
        convert_to(jsonb_build_object('format', 1, 'run', run_id, 'task', id, 'attempt', attempt)::text,
          'UTF8'),
        (suspension ->> 'until')::timestamptz, false, 1
      from tributary.task where state = 'WAITING' on conflict do nothing
      """;

  private static final String COME_DUE =
      """
      update tributary.scheduled_tasks set execution_time = now() where task_instance in (
        select task_instance from tributary.scheduled_tasks
        where task_name = 'wake-up' order by task_instance limit %d)
      """
          .formatted(DUE);

  private static final String WAITING =
      "select count(*) from tributary.run where state = 'WAITING'";
  private static final String WOKEN =
      "select count(*) from tributary.run where workflow = '%s' and state = 'FINISHED'"
          .formatted(SmallRun.WAITING);

  private final SmallRunProgram program;
  private final int tasks;

  private WaitsBench(SmallRunProgram program, int tasks) {
    this.program = program;
    this.tasks = tasks;
  }

  public static void main(String[] arguments) throws Exception {
    int tasks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : TASKS;
    boolean met;
    try (SmallRunProgram program = SmallRunProgram.start(Path.of(arguments[0]), SETTINGS)) {
      met = new WaitsBench(program, tasks).run();
    }
    System.exit(met ? 0 : 1);
  }

  private boolean run() throws Exception {
    Load.during(WARM_UP, IN_FLIGHT, program::oneRun);
    double startsBefore = starts();
    double coreBefore = idle();
    addWaiting();
    long waiting = program.number(WAITING);
    double core = idle();
    double starts = starts();
    long woken = woken();
    System.out.printf(
        Locale.ROOT, "idle: %.3f of a core before, %.3f while they wait%n", coreBefore, core);
    System.out.printf(
        Locale.ROOT, "runs per second: %.0f before, %.0f while they wait%n", startsBefore, starts);
    System.out.printf("came due: %d, finished: %d%n", DUE, woken);
    double share = Math.max(0, core - coreBefore);
    double ratio = starts / startsBefore;
    System.out.printf("waiting tasks: %d%n", waiting);
    System.out.printf(Locale.ROOT, "core share: %.2f%n", share);
    System.out.printf(Locale.ROOT, "starts ratio: %.2f%n", ratio);
    return waiting >= tasks && woken == DUE && share < CORE_AT_MOST && ratio >= STARTS_AT_LEAST;
  }

  private double starts() throws Exception {
    return Load.during(MEASURED, IN_FLIGHT, program::oneRun).perSecond();
  }

  /** How much of a core program and PostgreSQL use without requests. */
  private double idle() throws Exception {
    long began = System.nanoTime();
    long used = processorMillis();
    TimeUnit.NANOSECONDS.sleep(IDLE.toNanos());
    return (processorMillis() - used) * 1e6 / (System.nanoTime() - began);
  }

  private long processorMillis() throws IOException {
    return ProcessorTime.of(program.program().handle())
        + ProcessorTime.ofAll(program.home().postgres());
  }

  private void addWaiting() throws Exception {
    UUID original = waiting();
    try (Connection connection = program.home().database()) {
      GrownStore.copyRuns(connection, tasks - 1, List.of(original, original));
    }
    // A copy has keys of its own for its calls: it has sent none.
    program.execute(
        """
        delete from tributary.exchange
        where run_id in (select id from tributary.run where workflow = '%s' and id <> '%s')

        """
            .formatted(SmallRun.WAITING, original));
    program.execute(ENTRIES);
    program.execute("vacuum analyze");
    try (Connection connection = program.home().administrator();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint"); // not while it is measured
    }
  }

  /** A run that waits for the next attempt of its call. */
  private UUID waiting() throws Exception {
    program.publish(SmallRun.waiting(program.api().origin()));
    String started =
        program
            .program()
            .send(
                "/workflows/%s/runs".formatted(SmallRun.WAITING),
                "application/json",
                BodyPublishers.ofString("{}"))
            .body();
    await(WAITING, 1);
    return UUID.fromString(RunningProgram.field(started, "id"));
  }

  private long woken() throws Exception {
    program.api().open();
    program.execute(COME_DUE);
    return await(WOKEN, DUE);
  }

  /** Until the query returns {@code wanted}, or it takes too long; what it returns then. */
  private long await(String query, long wanted)
      throws SQLException, IOException, InterruptedException {
    long end = System.nanoTime() + DEADLINE.toNanos();
    long found = program.number(query);
    while (found < wanted && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      found = program.number(query);
    }
    return found;
  }
}
