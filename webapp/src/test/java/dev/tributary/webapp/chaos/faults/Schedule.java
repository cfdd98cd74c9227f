package dev.tributary.webapp.chaos.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The faults of a history, one after the other. A short time holds fewer kinds, but each of them at
 * least twice.
 */
public record Schedule(long seed, List<Planned> faults) {
  private static final Duration GAP = Duration.ofSeconds(3);
  private static final int ROUNDS = 2;

  public Schedule {
    faults = List.copyOf(faults);
  }

  /** A fault, and how long the system is left alone before it. */
  public record Planned(FaultKind kind, Fault fault, Duration gap) {}

  /** As many as fit into {@code time}. */
  public static Schedule of(long seed, Duration time) {
    Random random = new Random(seed);
    List<FaultKind> kinds = new ArrayList<>(List.of(FaultKind.values()));
    Collections.shuffle(kinds, random);
    List<FaultKind> chosen = new ArrayList<>();
    Duration round = Duration.ZERO;
    for (FaultKind kind : kinds) {
      Duration longer = round.plus(kind.takes()).plus(GAP);
      if (longer.multipliedBy(ROUNDS).compareTo(time) <= 0) {
        chosen.add(kind);
        round = longer;
      }
    }
    return new Schedule(seed, planned(chosen, round, time, random));
  }

  private static List<Planned> planned(
      List<FaultKind> chosen, Duration round, Duration time, Random random) {
    List<Planned> all = new ArrayList<>();
    long rounds = chosen.isEmpty() ? 0 : time.dividedBy(round);
    for (long i = 0; i < rounds; i++) {
      Collections.shuffle(chosen, random);
      for (FaultKind kind : chosen) {
        Duration gap = Duration.ofMillis(random.nextLong(GAP.toMillis() / 3, GAP.toMillis()));
        all.add(new Planned(kind, kind.draw(random), gap));
      }
    }
    return all;
  }

  public Set<FaultKind> kinds() {
    Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
    faults.forEach(planned -> kinds.add(planned.kind()));
    return kinds;
  }
}
