package dev.tributary.webapp.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * Measures how fast a response becomes rows: a run whose External API activity reads a million rows
 * of six columns, some 115 MB of JSON, into its work table, by the packaged program at -Xmx128m.
 *
 * <p>Beside it, in the same run, on the same database and the same response: COPY of the rows as
 * ready text, which no program can beat, and a bare pipeline, one thread of Jackson and one of
 * COPY, which checks and maps nothing. All three are repeated in turn; the medians are compared.
 *
 * <p>{@code FetchBench PROGRAM.jar [ROWS]}; exit code 1 when a target is missed. With other ROWS
 * than the million there is no comparison: the run must end well and what is alive on the heap stay
 * flat, however large the response.
 */
final class FetchBench {
  private static final int ROWS = 1_000_000;
  private static final int ROUNDS = 3;

  /** Until the compiler has seen all three. */
  private static final int WARM_UPS = 2;

  private static final double FETCH_AT_LEAST = 0.7;
  private static final double REFERENCE_AT_LEAST = 0.85;

  /** Two buffers of rows may be alive at one collection and not at another. */
  private static final double GROWTH_AT_MOST_MB = 16;

  private static final String RESPONSE = "response.json";
  private static final String COPY_TEXT = "rows.copy";
  private static final String TABLE = "public.bench";
  private static final String COPY =
      "COPY " + TABLE + " (line, key, c1, c2, c3, c4, c5, c6) FROM STDIN";

  /** As the work table of the run is made. */
  private static final String CREATE =
      "CREATE TABLE %s (line bigint NOT NULL, key bigint, c1 bigint, c2 text, c3 text, c4 text,"
              .formatted(TABLE)
          + " c5 numeric, c6 date, PRIMARY KEY (line))";

  private final BenchHome home;
  private final int rows;

  private FetchBench(BenchHome home, int rows) {
    this.home = home;
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROWS;
    boolean met;
    try (BenchHome home = BenchHome.create()) {
      met = new FetchBench(home, rows).run(Path.of(arguments[0]));
    }
    System.exit(met ? 0 : 1);
  }

  private boolean run(Path jar) throws Exception {
    write();
    System.out.printf(
        Locale.ROOT,
        "%,d rows of 6 columns, %.1f MB of JSON, %s%n",
        rows,
        size() / 1e6,
        RunningProgram.HEAP);
    try (ResponseServer server = new ResponseServer(home.file(RESPONSE));
        RunningProgram program =
            RunningProgram.started(jar, home, RunningProgram.HEAP, settings(server.address()))) {
      publish(program, server.address());
      return rows == ROWS ? compared(program, server.address()) : large(program);
    }
  }

  private static List<String> settings(String origin) {
    return List.of(
        "tributary.outbound.allowed-origins=" + origin,
        "tributary.external-api.highest.response-bytes=" + 10L * (1 << 30),
        "tributary.external-api.highest.attempt-time=20m");
  }

  private long size() throws IOException {
    return Files.size(home.file(RESPONSE));
  }

  // --- The comparison -------------------------------------------------------------------------

  private boolean compared(RunningProgram program, String address) throws Exception {
    List<Long> copies = new ArrayList<>();
    List<Long> pipelines = new ArrayList<>();
    List<Long> fetches = new ArrayList<>();
    for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
      long copy = copied();
      long pipeline = piped(address);
      long fetch = fetched(program);
      System.out.printf(
          "  %-9s COPY %5d ms   bare pipeline %5d ms   activity %5d ms%n",
          round < 1 ? "warm-up" : "round " + round, copy, pipeline, fetch);
      if (round > 0) {
        copies.add(copy);
        pipelines.add(pipeline);
        fetches.add(fetch);
      }
    }
    double fetch = (double) median(copies) / median(fetches);
    double reference = (double) median(pipelines) / median(fetches);
    System.out.printf(Locale.ROOT, "fetch ratio: %.2f%n", fetch);
    System.out.printf(Locale.ROOT, "reference ratio: %.2f%n", reference);
    return fetch >= FETCH_AT_LEAST && reference >= REFERENCE_AT_LEAST;
  }

  private boolean large(RunningProgram program) throws Exception {
    List<Double> alive = new ArrayList<>();
    long began = System.nanoTime();
    String run = start(program);
    while (!program.get("/runs/" + run).contains("\"endedAt\"")) {
      TimeUnit.SECONDS.sleep(2);
      alive.add(program.alive());
    }
    long took = took(began, rowsOf(program, run));
    double growth = Collections.max(alive) - alive.getFirst();
    System.out.printf(Locale.ROOT, "  %d s, %.1f MB/s%n", took / 1000, size() / 1e3 / took);
    System.out.printf(
        Locale.ROOT,
        "heap: %.1f MB alive at first, %.1f MB at most in %d collections, %s%n",
        alive.getFirst(),
        Collections.max(alive),
        alive.size(),
        growth <= GROWTH_AT_MOST_MB ? "flat" : "GROWING");
    return growth <= GROWTH_AT_MOST_MB;
  }

  /** COPY of text that is ready. */
  private long copied() throws Exception {
    try (Connection connection = emptied();
        InputStream text = Files.newInputStream(home.file(COPY_TEXT))) {
      long began = System.nanoTime();
      long copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, text, 1 << 16);
      return took(began, copied);
    }
  }

  private long piped(String address) throws Exception {
    try (Connection connection = emptied()) {
      long began = System.nanoTime();
      return took(began, BarePipeline.run(address, connection, COPY));
    }
  }

  /** How long a run takes, from its start to its end, by the program's own clock. */
  private long fetched(RunningProgram program) throws Exception {
    String run = start(program);
    String times = program.getUntil("/runs/" + run, "endedAt");
    if (rowsOf(program, run) != rows) {
      throw new IllegalStateException(program.get("/runs/" + run + "/tasks"));
    }
    return Duration.between(
            Instant.parse(RunningProgram.field(times, "createdAt")),
            Instant.parse(RunningProgram.field(times, "endedAt")))
        .toMillis();
  }

  private long took(long began, long copied) {
    if (copied != rows) {
      throw new IllegalStateException("%d rows instead of %d".formatted(copied, rows));
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private Connection emptied() throws SQLException, IOException {
    Connection connection = home.database();
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS " + TABLE);
      statement.execute(CREATE);
    }
    return connection;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  // --- The run --------------------------------------------------------------------------------

  private void publish(RunningProgram program, String address) throws Exception {
    String workflow =
        """
          apiVersion: tributary/v1
          kind: Workflow
          name: fetch
          activities:
            - id: externalApi1
              kind: externalApi
              settings:
                outbound:
                  arrayPath: /data
                  columns:
                    - {name: id, type: integer}
                    - {name: email}
                    - {name: name}
                    - {name: zipCode}
                    - {name: spent, type: decimal}
                    - {name: since, type: date}
                execution: {url: "%s/rows"}
                guardrails: {version: 1, responseBytes: %d, timeout: 19m, totalTime: 20m}
            - {id: end1, kind: end}
            - {id: end2, kind: end}
          transitions:
            - {from: externalApi1, to: end1}
            - {from: externalApi1, outlet: failed, to: end2}
          """
            .formatted(address, size());
    HttpResponse<String> response =
        program.send("/workflows", "application/yaml", BodyPublishers.ofString(workflow));
    if (response.statusCode() != 201) {
      throw new IllegalStateException(response.body());
    }
  }

  private static String start(RunningProgram program) throws Exception {
    HttpResponse<String> started =
        program.send("/workflows/fetch/runs", "application/json", BodyPublishers.ofString("{}"));
    return RunningProgram.field(started.body(), "id");
  }

  /** Of the run's only transition with rows; 0 when the run failed. */
  private static long rowsOf(RunningProgram program, String run) throws Exception {
    return RunningProgram.number(program.get("/runs/" + run + "/transitions"), "rows");
  }

  private void write() throws IOException {
    try (PrintStream response = home.printer(RESPONSE);
        PrintStream text = home.printer(COPY_TEXT)) {
      response.print("{\"data\":[");
      for (int i = 1; i <= rows; i++) {
        String email = "p" + i + "@example.com";
        String name = "Person " + i % 9973;
        String zip = "%05d".formatted(i % 100_000);
        String spent = i % 5000 + "." + (10 + i % 90);
        String since = "20%02d-%02d-%02d".formatted(i % 25, 1 + i % 12, 1 + i % 28);
        response.printf(
            "%s{\"id\":%d,\"email\":\"%s\",\"name\":\"%s\",\"zipCode\":\"%s\",\"spent\":%s,\"since\":\"%s\"}",
            i == 1 ? "" : ",", i, email, name, zip, spent, since);
        text.printf("%d\t\\N\t%d\t%s\t%s\t%s\t%s\t%s\n", i, i, email, name, zip, spent, since);
      }
      response.print("]}");
    }
  }
}
