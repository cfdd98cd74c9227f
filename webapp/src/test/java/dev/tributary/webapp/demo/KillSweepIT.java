package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program, killed before and after every commit of every activity, during the call and
 * during COPY, and at random: each run ends with the same three messages. The random moments repeat
 * with {@code -Dtributary.kill.seed=…}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillSweepIT {
  private static final int AT_RANDOM = 20;
  private static final int HITS_AT_LEAST = 50;

  @TempDir private Path home;

  @Test
  void whenever_it_is_killed_the_run_ends_with_the_same_three_messages() throws IOException {
    long seed = Long.getLong("tributary.kill.seed", System.nanoTime());
    Random random = new Random(seed);
    try (KillSweep sweep = new KillSweep(home)) {
      sweep.undisturbed();
      int longest = (int) sweep.undisturbed();
      int before = sweep.killAtEveryCommit("before", KillSweep.BEFORE);
      int after = sweep.killAtEveryCommit("after", KillSweep.AFTER);
      for (StoryApi.Moment moment : StoryApi.Moment.values()) {
        sweep.killDuringCall(moment);
      }
      sweep.killDuringCopy();
      for (int i = 0; i < AT_RANDOM; i++) {
        sweep.killAfter(random.nextInt(longest));
      }
      System.out.printf(
          "Killed %d times (before %d and after %d commits, %d at random with seed %d); "
              + "%d kills hit a running task.%n",
          sweep.kills(), before, after, AT_RANDOM, seed, sweep.hits());
      assertThat(sweep.activities())
          .contains("query1", "fork1", "dedup1", "externalApi1", "enrichment1", "email1", "end1");
      assertThat(sweep.hits()).isGreaterThanOrEqualTo(HITS_AT_LEAST);
    }
  }
}
