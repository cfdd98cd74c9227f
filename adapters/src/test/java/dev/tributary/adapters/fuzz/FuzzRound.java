package dev.tributary.adapters.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Reads mutated texts with one reader and collects what is neither accepted nor refused. */
final class FuzzRound {
  /** Far more than any text of this length may take. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final int MOST_FINDINGS = 5;

  private final FuzzReader reader;
  private final Mutations mutations;
  private final List<Finding> findings = new ArrayList<>();
  private long read;
  private long accepted;

  FuzzRound(FuzzReader reader, long seed) {
    this.reader = reader;
    this.mutations = new Mutations(new SplittableRandom(seed ^ reader.name().hashCode()));
  }

  /** A text with what it caused. */
  record Finding(String reader, String text, String cause) {}

  void run(int texts) {
    for (int i = 0; i < texts && findings.size() < MOST_FINDINGS; i++) {
      read(mutations.next(reader));
    }
  }

  FuzzReader reader() {
    return reader;
  }

  long count() {
    return read;
  }

  long accepted() {
    return accepted;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void read(String text) {
    long start = System.nanoTime();
    read++;
    try {
      accepted += reader.accepts(text) ? 1 : 0;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      findings.add(new Finding(reader.name(), text, cause(thrown)));
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    if (taken.compareTo(LONGEST) > 0) {
      findings.add(new Finding(reader.name(), text, "took " + taken.toMillis() + " ms"));
    }
  }

  private static String cause(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return thrown + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
