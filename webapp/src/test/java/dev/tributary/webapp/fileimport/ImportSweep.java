package dev.tributary.webapp.fileimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.webapp.platform.CommitSide;
import dev.tributary.webapp.platform.DatabaseProxy;
import dev.tributary.webapp.platform.DatabaseWatcher;
import dev.tributary.webapp.platform.Killing;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Kills the program during imports, one file for each kill, and starts it again each time: the
 * start that ends one import begins the next.
 */
final class ImportSweep implements AutoCloseable {
  private static final int WORKERS_THAT_MAY_DIE = 3;
  private static final int MAX_POLLS = 600;

  private final Path home;
  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());
  private final DatabaseProxy proxy = DatabaseProxy.of(database.jdbcUrl());
  private final Map<String, Integer> hits = new TreeMap<>();
  private ImportProgram program;
  private int files;

  ImportSweep(Path home) {
    this.home = home;
    this.program = start();
  }

  /**
   * A transaction of an import.
   *
   * @param statement one that only such transactions have
   * @param time which of them, from 1
   */
  record KillPoint(String name, Pattern statement, int time) {
    static KillPoint of(String name, String statement, int time) {
      return new KillPoint(name + " " + time, Pattern.compile(statement), time);
    }

    boolean isIn(List<String> statements) {
      return statements.stream().anyMatch(statement.asPredicate());
    }
  }

  /** An import without a kill; returns its milliseconds. */
  int undisturbed() {
    SweptFile file = next();
    long began = System.nanoTime();
    endsAsItShould(file);
    return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  void killAt(KillPoint killPoint, CommitSide side) {
    AtomicInteger seen = new AtomicInteger();
    Consumer<Killing> atCommit =
        killing ->
            proxy.watch(
                side.at(
                    statements -> {
                      if (killPoint.isIn(statements)
                          && seen.incrementAndGet() == killPoint.time()) {
                        killing.inSession();
                      }
                    }));
    String when = "%s %s".formatted(side, killPoint.name());
    assertThat(killAt(when, atCommit, true)).as("there is a commit: %s", when).isTrue();
  }

  /** In the middle of the {@code wanted}th package of rows. */
  void killDuringCopy(int wanted) {
    AtomicInteger seen = new AtomicInteger();
    Consumer<Killing> duringCopy =
        killing ->
            proxy.watch(
                new DatabaseWatcher() {
                  @Override
                  public void duringCopy() throws IOException {
                    if (seen.incrementAndGet() == wanted) {
                      killing.inSession();
                    }
                  }
                });
    assertThat(killAt("during COPY", duringCopy, true)).as("rows were copied").isTrue();
  }

  /** Whatever is going on then; the import may even have ended. */
  void killAfter(long millis) {
    killAt("after %d ms".formatted(millis), killing -> killing.after(millis), false);
  }

  /** Kills every worker as soon as it has claimed the import; returns the failure code. */
  String killEveryWorkerAt(KillPoint claim) {
    SweptFile file = next();
    for (int worker = 0; worker < WORKERS_THAT_MAY_DIE; worker++) {
      Killing killing = new Killing(program.program(), () -> states(file));
      proxy.watch(
          CommitSide.AFTER.at(
              statements -> {
                if (claim.isIn(statements)) {
                  killing.inSession();
                }
              }));
      if (worker == 0) {
        Thread.ofVirtual().start(() -> request(file, killing, true));
      }
      assertThat(killing.awaited()).isTrue();
      count(killing);
      proxy.watch(DatabaseWatcher.NONE);
      program = ImportProgram.start(home, database, proxy);
    }
    program.ready();
    Response failed = program.ended(program.upload(file));
    assertThat(failed.<Boolean>path("resumable")).isTrue();
    assertThat(program.resume(failed.path("id")).statusCode()).isEqualTo(200);
    endsAsItShould(file);
    return failed.path("failure.code");
  }

  /** Files that never arrived whole are gone once they count as given up. */
  void tornUploadsAreRemoved() {
    String torn = "select count(*)::text from tributary.file_import where state = 'RECEIVING'";
    assertThat(column(torn)).doesNotContain("0");
    sql.update(
        "update tributary.file_import set touched_at = now() - interval '2 hours'"
            + " where state = 'RECEIVING'");
    for (int poll = 0; poll < MAX_POLLS && !column(torn).contains("0"); poll++) {
      ImportProgram.pause();
    }
    assertThat(column(torn)).containsExactly("0");
    assertThat(column("select count(*)::text from tributary.file_import_part"))
        .containsExactly("0");
  }

  /** How many kills hit an import, by the state that it was in. */
  Map<String, Integer> hits() {
    return hits;
  }

  @Override
  public void close() throws IOException {
    program.close();
    proxy.close();
  }

  private ImportProgram start() {
    return ImportProgram.start(home, database, proxy).ready();
  }

  private SweptFile next() {
    SweptFile.Key[] keys = SweptFile.Key.values();
    SweptFile file = new SweptFile("file" + ++files, keys[files % keys.length]);
    file.there().ifPresent(statement -> sql.update(statement));
    return file;
  }

  /**
   * Imports a file, kills the program on the way, starts it again and expects the file's end.
   *
   * @param arm prepares the kill, which may come at any time after
   * @param spare whether the program is left alone when the import ends before
   * @return false when it was left alone
   */
  private boolean killAt(String when, Consumer<Killing> arm, boolean spare) {
    SweptFile file = next();
    Killing killing = new Killing(program.program(), () -> states(file));
    arm.accept(killing);
    Thread client = Thread.ofVirtual().start(() -> request(file, killing, spare));
    boolean killed = killing.awaited();
    proxy.watch(DatabaseWatcher.NONE);
    if (killed) {
      join(client);
      count(killing);
      System.out.printf("  killed %s; %s was %s%n", when, file, killing.running());
      program = start();
    }
    endsAsItShould(file);
    return killed;
  }

  private void count(Killing killing) {
    killing.running().forEach(state -> hits.merge(state, 1, Integer::sum));
  }

  private void request(SweptFile file, Killing killing, boolean spare) {
    try {
      program.ended(program.upload(file));
      if (spare) {
        killing.spare();
      }
    } catch (Exception | AssertionError broken) {
      killing.fails(broken);
    }
  }

  private void endsAsItShould(SweptFile file) {
    Response ended = program.ended(program.upload(file));
    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("finishedWithRejects");
    Map<String, Integer> counts = ended.path("counts");
    assertThat(counts).as("%s", file).containsExactlyInAnyOrderEntriesOf(file.counts());
    assertThat(rejects(ended.path("id"))).isEqualTo(file.rejects());
    assertThat(
            column(
                "select %s || ' ' || first_name from public.profile where last_name = '%s'"
                    .formatted(file.key().column, file.name())))
        .as("people of %s", file)
        .containsExactlyInAnyOrderElementsOf(file.people());
    assertThat(states(file)).as("imports of %s", file).doesNotContain("LOADING", "MERGING");
    assertThat(column("select relname from pg_class where relname ~ '^i[0-9]+$'"))
        .as("tables of loaded rows")
        .isEmpty();
  }

  private List<String> rejects(String id) {
    Response rejects = program.rejects(id);
    List<Integer> lines = rejects.path("items.line");
    List<String> codes = rejects.path("items.code");
    return IntStream.range(0, lines.size())
        .mapToObj(i -> lines.get(i) + " " + codes.get(i))
        .toList();
  }

  /** Of the imports of a file that have not ended. */
  private List<String> states(SweptFile file) {
    return column(
        "select state from tributary.file_import where file_name = '%s' and finished_at is null"
            .formatted(file.name()));
  }

  private List<String> column(String query) {
    return sql.list(query, row -> row.value(1, String.class).orElseThrow());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
