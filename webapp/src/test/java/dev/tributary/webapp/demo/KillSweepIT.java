package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.platform.CommitSide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program, twice side by side, killed before and after every commit of every activity,
 * during the call and during COPY, and at random: each run ends with the same three messages. The
 * random moments repeat with {@code -Dtributary.kill.seed=…}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillSweepIT {
  private static final int AT_RANDOM = 20;
  private static final int HITS_AT_LEAST = 50;

  @TempDir private Path home;

  @Test
  void whenever_it_is_killed_the_run_ends_with_the_same_three_messages() throws IOException {
    long seed = Long.getLong("tributary.kill.seed", System.nanoTime());
    try (KillSweep before = new KillSweep(home.resolve("before"));
        KillSweep after = new KillSweep(home.resolve("after"))) {
      CompletableFuture<Integer> other =
          CompletableFuture.supplyAsync(
              () -> before.killAtEveryCommit("before", CommitSide.BEFORE),
              Thread::startVirtualThread);
      Random random = new Random(seed);
      after.undisturbed();
      int longest = (int) after.undisturbed();
      for (StoryApi.KillPoint killPoint : StoryApi.KillPoint.values()) {
        after.killDuringCall(killPoint);
      }
      after.killDuringCopy();
      for (int i = 0; i < AT_RANDOM; i++) {
        after.killAfter(random.nextInt(longest));
      }
      int commits = after.killAtEveryCommit("after", CommitSide.AFTER);
      int early = other.join();
      int hits = before.hits() + after.hits();
      System.out.printf(
          "Killed %d times (before %d and after %d commits, %d at random with seed %d); "
              + "%d kills hit a running task.%n",
          early + after.kills(), early, commits, AT_RANDOM, seed, hits);
      assertThat(List.of(before.activities(), after.activities()))
          .allSatisfy(
              killed ->
                  assertThat(killed)
                      .contains(
                          "query1",
                          "fork1",
                          "dedup1",
                          "externalApi1",
                          "enrichment1",
                          "email1",
                          "end1"));
      assertThat(hits).isGreaterThanOrEqualTo(HITS_AT_LEAST);
    }
  }
}
