package dev.tributary.application.run.simulation;

import java.util.List;
import java.util.Random;

/** The random choices of one schedule; after its troubles have ended nothing fails any more. */
final class Chance {
  private final Random random;
  private boolean troubled = true;

  Chance(Random random) {
    this.random = random;
  }

  boolean oneIn(int cases) {
    return random.nextInt(cases) == 0;
  }

  /** Whether something goes wrong that would go well in one of {@code cases}. */
  boolean troubleOneIn(int cases) {
    return oneIn(cases) && troubled;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  void endTroubles() {
    troubled = false;
  }
}
