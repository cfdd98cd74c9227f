package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.platform.CommitSide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program, twice side by side, killed before and after every commit of every activity,
 * during the call and during COPY, and at random: each run ends with the same three messages. One
 * program has its small sets in the catalogue, the other each set in a table of its own. The random
 * moments repeat with {@code -Dtributary.kill.seed=…}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillSweepIT {
  private static final int AT_RANDOM = 20;
  private static final int HITS_AT_LEAST = 35;

  private static final Map<String, String> ONLY_TABLES =
      Map.of("tributary.work-table.inline-rows", "0");

  @TempDir private Path home;

  @Test
  void whenever_it_is_killed_the_run_ends_with_the_same_three_messages() throws IOException {
    long seed = Long.getLong("tributary.kill.seed", System.nanoTime());
    try (KillSweep inline = new KillSweep(home.resolve("inline"), Map.of());
        KillSweep tables = new KillSweep(home.resolve("tables"), ONLY_TABLES)) {
      CompletableFuture<Integer> other =
          CompletableFuture.supplyAsync(
              () ->
                  inline.killAtEveryCommit("before", CommitSide.BEFORE)
                      + inline.killAtEveryCommit("after", CommitSide.AFTER),
              Thread::startVirtualThread);
      Random random = new Random(seed);
      tables.undisturbed();
      int longest = (int) tables.undisturbed();
      for (StoryApi.KillPoint killPoint : StoryApi.KillPoint.values()) {
        tables.killDuringCall(killPoint);
      }
      tables.killDuringCopy();
      for (int i = 0; i < AT_RANDOM; i++) {
        tables.killAfter(random.nextInt(longest));
      }
      int commits =
          tables.killAtEveryCommit("before, with tables,", CommitSide.BEFORE)
              + tables.killAtEveryCommit("after, with tables,", CommitSide.AFTER);
      int small = other.join();
      int hits = inline.hits() + tables.hits();
      System.out.printf(
          "Killed %d times (at %d commits with small sets and %d with tables, "
              + "%d at random with seed %d); %d kills hit a running task.%n",
          small + tables.kills(), small, commits, AT_RANDOM, seed, hits);
      assertThat(List.of(inline.activities(), tables.activities()))
          .allSatisfy(
              killed ->
                  assertThat(killed)
                      .contains("query1", "dedup1", "externalApi1", "enrichment1", "email1"));
      assertThat(hits).isGreaterThanOrEqualTo(HITS_AT_LEAST);
    }
  }
}
