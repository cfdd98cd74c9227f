package dev.tributary.application.run.simulation;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A failure names the seed of its schedule; {@code -Dtributary.simulation.seed=<seed>
 * -Dtributary.simulation.schedules=1} plays that schedule alone.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunSimulationTest {
  private static final String SEED = "tributary.simulation.seed";
  private static final String SCHEDULES = "tributary.simulation.schedules";
  private static final int MANY = 20_000;

  private final Occurrences occurrences = new Occurrences();

  @Test
  void a_run_keeps_its_invariants_in_random_schedules() {
    long first = Long.getLong(SEED, RandomGenerator.getDefault().nextLong());
    int schedules = Integer.getInteger(SCHEDULES, MANY);
    long begun = System.nanoTime();

    LongStream.range(first, first + schedules).forEach(this::play);

    System.out.printf(
        Locale.ROOT,
        "simulation: %d schedules from seed %d in %.1f s, %s%n",
        schedules,
        first,
        (System.nanoTime() - begun) / 1e9,
        occurrences);
    if (schedules >= MANY) {
      occurrences.check();
    }
  }

  private void play(long seed) {
    try {
      new Schedule(seed, occurrences).play();
    } catch (AssertionError | RuntimeException failed) {
      throw new AssertionError("schedule of seed " + seed + ": " + failed.getMessage(), failed);
    }
  }
}
