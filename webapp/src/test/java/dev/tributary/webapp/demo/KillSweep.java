package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.webapp.platform.CommitSide;
import dev.tributary.webapp.platform.DatabaseProxy;
import dev.tributary.webapp.platform.DatabaseWatcher;
import dev.tributary.webapp.platform.Killing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Kills the program during the birthday story, again and again, and starts it again each time: the
 * start that finishes one killed run begins the next.
 */
final class KillSweep implements AutoCloseable {
  /** What an activity or the run around it writes; the engine's own book-keeping is left out. */
  private static final Pattern OF_A_RUN =
      Pattern.compile(
          "(insert into|update|delete from|copy)\\s+"
              + "(tributary\\.(run|task|journal|message|delivery|exchange|work_table)\\b"
              + "|work\\.)");

  /**
   * Statements of maintenance tasks and of no run; they come at any time and would move the count.
   */
  private static final Pattern OF_MAINTENANCE =
      Pattern.compile("skip locked|(update|delete from) tributary\\.work_table w\\b");

  private static final String RUNNING =
      "select activity from tributary.task where state = 'RUNNING' order by id";

  private final Path home;
  private final Map<String, String> properties;
  private final TestDatabase database = TestDatabase.create();
  private final DatabaseProxy proxy = DatabaseProxy.of(database.jdbcUrl());
  private final StoryApi api = StoryApi.start();
  private final Set<String> activities = new TreeSet<>();
  private volatile StoryProgram program;
  private int runs;
  private int kills;
  private int hits;

  /**
   * @param properties configuration keys of the program
   */
  KillSweep(Path home, Map<String, String> properties) {
    this.home = home;
    this.properties = properties;
    this.program = StoryProgram.start(home, database, proxy, api, properties);
    program.importStory(api);
  }

  /** A run without a kill; returns its milliseconds. */
  long undisturbed() {
    long began = System.nanoTime();
    moveBirthdays();
    endsAsItShould("run-" + ++runs);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  /** Kills at every commit of a run, in one run each; how many there were. */
  int killAtEveryCommit(String name, CommitSide side) {
    int commit = 1;
    while (killAt("%s commit %d".formatted(name, commit), atCommit(side, commit), true)) {
      commit++;
    }
    return commit - 1;
  }

  private Consumer<Killing> atCommit(CommitSide side, int wanted) {
    AtomicInteger seen = new AtomicInteger();
    return killing ->
        proxy.watch(
            side.at(
                statements -> {
                  if (isOfRun(statements) && seen.incrementAndGet() == wanted) {
                    killing.inSession();
                  }
                }));
  }

  /** Whether a transaction belongs to a run rather than to the engine around it. */
  static boolean isOfRun(List<String> statements) {
    return statements.stream().anyMatch(OF_A_RUN.asPredicate())
        && statements.stream().noneMatch(OF_MAINTENANCE.asPredicate());
  }

  void killDuringCopy() {
    Consumer<Killing> duringCopy =
        killing ->
            proxy.watch(
                new DatabaseWatcher() {
                  @Override
                  public void duringCopy() throws IOException {
                    killing.inSession();
                  }
                });
    assertThat(killAt("during COPY", duringCopy, true)).as("rows were copied").isTrue();
  }

  void killDuringCall(StoryApi.KillPoint wanted) {
    Consumer<Killing> duringCall =
        killing ->
            api.watch(
                killPoint -> {
                  if (killPoint == wanted) {
                    killing.now();
                  }
                });
    assertThat(killAt("when " + wanted, duringCall, true)).as("the API was called").isTrue();
  }

  /** Whatever is going on then; the run may even have ended. */
  void killAfter(long millis) {
    killAt("after %d ms".formatted(millis), killing -> killing.after(millis), false);
  }

  int kills() {
    return kills;
  }

  /** How many kills hit a running task. */
  int hits() {
    return hits;
  }

  /** Those that were running when the program was killed. */
  Set<String> activities() {
    return activities;
  }

  @Override
  public void close() throws IOException {
    program.close();
    proxy.close();
    api.close();
  }

  /**
   * Starts a run, kills the program in it, starts it again and expects the story's end.
   *
   * @param arm prepares the kill, which may come at any time after
   * @param spare whether the program is left alone when the run ends before
   * @return false when it was left alone
   */
  private boolean killAt(String when, Consumer<Killing> arm, boolean spare) {
    String key = "run-" + ++runs;
    moveBirthdays();
    Killing killing = new Killing(program.program(), this::runningActivities);
    arm.accept(killing);
    Thread client = Thread.ofVirtual().start(() -> request(key, killing, spare));
    boolean killed = killing.awaited();
    proxy.watch(DatabaseWatcher.NONE);
    api.watch(_ -> {});
    if (killed) {
      join(client);
      kills++;
      hits += killing.running().isEmpty() ? 0 : 1;
      activities.addAll(killing.running());
      System.out.printf("  killed %s; running: %s%n", when, killing.running());
      program = StoryProgram.start(home, database, proxy, api, properties);
    }
    endsAsItShould(key);
    return killed;
  }

  /** A sweep may last beyond midnight; the program moves them only when it starts. */
  private void moveBirthdays() {
    new SampleProfiles(database.dataSource()).put(LocalDate.now(BirthdayStory.ZONE));
  }

  private void endsAsItShould(String key) {
    program.endsWithEachMessageOnce(key);
    assertThat(Set.copyOf(api.takeKeys())).as("idempotency keys of one run").hasSize(1);
  }

  private void request(String key, Killing killing, boolean spare) {
    try {
      program.awaitEnd(key);
      if (spare) {
        killing.spare();
      }
    } catch (Exception | AssertionError broken) {
      killing.fails(broken);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> runningActivities() {
    return new Sql(database.dataSource()).list(RUNNING, row -> row.text("activity"));
  }
}
