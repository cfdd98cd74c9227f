package dev.tributary.webapp.fileimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.fileimport.ImportSweep.KillPoint;
import dev.tributary.webapp.platform.CommitSide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program, twice side by side, killed while files arrive, before and after commits of
 * every step of an import, in the middle of rows, and at random: each file ends the same, with
 * every row once. The random moments repeat with {@code -Dtributary.kill.seed=…}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportKillIT {
  private static final KillPoint CLAIMED =
      KillPoint.of("claim", "update tributary\\.file_import\\s+set attempt = attempt", 1);

  private static final List<KillPoint> KILL_POINTS =
      List.of(
          KillPoint.of("new upload", "insert into tributary\\.file_import\\s", 1),
          KillPoint.of("part", "insert into tributary\\.file_import_part", 2),
          KillPoint.of("accepted file", "set state = 'received', plan", 1),
          CLAIMED,
          KillPoint.of("loaded batch", "copy work\\.i", 1),
          KillPoint.of("loaded batch", "copy work\\.i", 5),
          KillPoint.of("begun merge", "analyze work\\.i", 1),
          KillPoint.of("merged batch", "merge into public\\.profile", 1),
          KillPoint.of("merged batch", "merge into public\\.profile", 4),
          KillPoint.of("end", "drop table if exists work\\.i", 1));

  private static final List<Integer> PACKAGES = List.of(3, 12, 25);
  private static final int AT_RANDOM = 4;
  private static final int HITS_AT_LEAST = 16;

  @TempDir private Path home;

  @Test
  void whenever_it_is_killed_every_row_is_there_once_and_every_count_the_same() throws IOException {
    long seed = Long.getLong("tributary.kill.seed", System.nanoTime());
    Random random = new Random(seed);
    try (ImportSweep before = new ImportSweep(home.resolve("before"));
        ImportSweep after = new ImportSweep(home.resolve("after"))) {
      CompletableFuture<Void> other =
          CompletableFuture.runAsync(
              () -> killed(before, CommitSide.BEFORE, random), Thread::startVirtualThread);
      killed(after, CommitSide.AFTER, random);
      String code = after.killEveryWorkerAt(CLAIMED);
      other.join();
      Map<String, Integer> hits = new TreeMap<>(before.hits());
      after.hits().forEach((state, more) -> hits.merge(state, more, Integer::sum));
      System.out.printf("Kills that hit an import (seed %d): %s%n", seed, hits);
      assertThat(code).as("what killed three workers").isEqualTo("TRB-210034");
      assertThat(hits).containsKeys("RECEIVING", "RECEIVED", "LOADING", "MERGING");
      assertThat(hits.values().stream().mapToInt(Integer::intValue).sum())
          .isGreaterThanOrEqualTo(HITS_AT_LEAST);
    }
  }

  private static void killed(ImportSweep sweep, CommitSide side, Random random) {
    sweep.undisturbed();
    int longest = sweep.undisturbed();
    KILL_POINTS.forEach(killPoint -> sweep.killAt(killPoint, side));
    if (side == CommitSide.AFTER) {
      PACKAGES.forEach(sweep::killDuringCopy);
    } else {
      random.ints(AT_RANDOM, 0, longest).forEach(sweep::killAfter);
    }
    sweep.tornUploadsAreRemoved();
  }
}
