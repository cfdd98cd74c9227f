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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * Measures how fast a file becomes people: a CSV file of a million rows of eight columns, sent to
 * the packaged program at -Xmx128m and imported by customer number into an empty table, from the
 * first byte of the upload to the end of the import.
 *
 * <p>Before each import, in the same run and on the same database: COPY of the same file, by
 * PostgreSQL's own reader of CSV, into an empty table with the columns and indexes of the people.
 * The best of each are compared.
 *
 * <p>{@code ImportBench PROGRAM.jar [ROWS]}; exit code 1 when the target is missed.
 */
final class ImportBench {
  private static final int ROWS = 1_000_000;
  private static final int PAIRS = 3;
  private static final double AT_LEAST = 0.3;
  private static final String FILE = "people.csv";
  private static final String COPY =
      """
      COPY public.bench (external_id, email, first_name, last_name, birth_date, zip_code, city,
                         opt_out_email)
      FROM STDIN (FORMAT csv, HEADER)
      """;

  private final BenchHome home;
  private final int rows;

  private ImportBench(BenchHome home, int rows) {
    this.home = home;
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROWS;
    boolean met;
    try (BenchHome home = BenchHome.create()) {
      met = new ImportBench(home, rows).run(Path.of(arguments[0]));
    }
    System.exit(met ? 0 : 1);
  }

  /** How long the parts of an import took, in milliseconds. */
  private record Imported(long upload, long work, long all) {}

  private boolean run(Path jar) throws Exception {
    write();
    System.out.printf(
        Locale.ROOT,
        "%,d rows of 8 columns, %.1f MB of CSV, %s%n",
        rows,
        Files.size(home.file(FILE)) / 1e6,
        RunningProgram.HEAP);
    try (RunningProgram program =
        RunningProgram.started(jar, home, RunningProgram.HEAP, List.of())) {
      long copy = Long.MAX_VALUE;
      long all = Long.MAX_VALUE;
      for (int pair = 1; pair <= PAIRS; pair++) {
        long copied = copied();
        Imported imported = imported(program);
        System.out.printf(
            "  pair %d   COPY %6d ms   import %6d ms (upload %d, loading and merging %d)%n",
            pair, copied, imported.all(), imported.upload(), imported.work());
        copy = Math.min(copy, copied);
        all = Math.min(all, imported.all());
      }
      return report(program, copy, all);
    }
  }

  private boolean report(RunningProgram program, long copy, long all) {
    double ratio = (double) copy / all;
    System.out.printf(
        Locale.ROOT, "rows per second: %,d (COPY %,d)%n", rows * 1000L / all, rows * 1000L / copy);
    System.out.printf(
        "heap: %d MB at most, %d MB at most after a collection%n",
        program.highest(), program.highestKept());
    System.out.printf(Locale.ROOT, "import ratio: %.2f%n", ratio);
    return ratio >= AT_LEAST;
  }

  /** The file into a table of the same form, by the database alone. */
  private long copied() throws Exception {
    try (Connection connection = home.database();
        InputStream text = Files.newInputStream(home.file(FILE))) {
      execute(
          connection,
          "DROP TABLE IF EXISTS public.bench",
          "CREATE TABLE public.bench (LIKE public.profile INCLUDING ALL)");
      long began = System.nanoTime();
      long copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, text, 1 << 16);
      long took = millisSince(began);
      expectRows(copied, "COPY");
      execute(connection, "DROP TABLE public.bench", "TRUNCATE public.profile");
      return took;
    }
  }

  private Imported imported(RunningProgram program) throws Exception {
    long began = System.nanoTime();
    HttpResponse<String> accepted =
        program.send(
            "/imports?fileName=" + FILE, "text/csv", BodyPublishers.ofFile(home.file(FILE)));
    if (accepted.statusCode() != 202) {
      throw new IllegalStateException(accepted.body());
    }
    long arrived = millisSince(began);
    String path = "/imports/" + RunningProgram.field(accepted.body(), "id");
    String ended = program.getUntil(path, "finishedAt");
    expectRows(RunningProgram.number(ended, "inserted"), ended);
    long all = millisSince(began);
    long work =
        Duration.between(
                Instant.parse(RunningProgram.field(ended, "startedAt")),
                Instant.parse(RunningProgram.field(ended, "finishedAt")))
            .toMillis();
    return new Imported(arrived, work, all);
  }

  private void expectRows(long found, String where) {
    if (found != rows) {
      throw new IllegalStateException("%d rows instead of %d: %s".formatted(found, rows, where));
    }
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static long millisSince(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private void write() throws IOException {
    try (PrintStream out = home.printer(FILE)) {
      out.print("externalId,email,firstName,lastName,birthDate,zipCode,city,optOutEmail\n");
      for (int i = 1; i <= rows; i++) {
        out.printf(
            "C%07d,p%d@example.com,First %d,Last %d,19%02d-%02d-%02d,%05d,\"City, %d\",%s\n",
            i,
            i,
            i % 997,
            i % 9973,
            i % 100,
            1 + i % 12,
            1 + i % 28,
            i % 100_000,
            i % 313,
            i % 50 == 0);
      }
    }
  }
}
