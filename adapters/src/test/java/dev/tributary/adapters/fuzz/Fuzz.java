package dev.tributary.adapters.fuzz;

import dev.tributary.adapters.fuzz.FuzzRound.Finding;
import java.time.Duration;
import java.util.List;

/**
 * {@code Fuzz [--seed S] [--minutes N]}: the exit code is 0 when every text was accepted or
 * refused, and 1 when a reader failed in another way or took too long.
 */
final class Fuzz {
  private static final int AT_ONCE = 2_000;
  private static final int SHOWN = 2_000;

  private Fuzz() {}

  public static void main(String... given) {
    long seed = number(given, "--seed", System.nanoTime() % 1_000_000);
    Duration time = Duration.ofMinutes(number(given, "--minutes", 1));
    System.out.printf("seed %d, %d minutes%n", seed, time.toMinutes());
    List<FuzzRound> rounds =
        FuzzReaders.all().stream().map(reader -> new FuzzRound(reader, seed)).toList();
    long end = System.nanoTime() + time.toNanos();
    do {
      rounds.forEach(round -> round.run(AT_ONCE));
    } while (System.nanoTime() < end);
    rounds.forEach(Fuzz::report);
    List<Finding> findings = rounds.stream().flatMap(round -> round.findings().stream()).toList();
    findings.forEach(Fuzz::show);
    System.out.printf(
        "fuzz: %d texts, %d readers, %d findings%n",
        rounds.stream().mapToLong(FuzzRound::count).sum(), rounds.size(), findings.size());
    System.exit(findings.isEmpty() ? 0 : 1);
  }

  private static void report(FuzzRound round) {
    System.out.printf(
        "  %-12s %,10d texts, %,d accepted%n",
        round.reader().name(), round.count(), round.accepted());
  }

  private static void show(Finding finding) {
    String text = finding.text();
    System.out.printf(
        "%s: %s%n  in %d characters: %s%n",
        finding.reader(),
        finding.cause(),
        text.length(),
        escaped(text.substring(0, Math.min(SHOWN, text.length()))));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                escaped.append(
                    c >= ' ' && c < 127 ? Character.toString(c) : "\\u%04x".formatted(c)));
    return escaped.toString();
  }

  private static long number(String[] given, String option, long otherwise) {
    for (int i = 0; i + 1 < given.length; i++) {
      if (given[i].equals(option)) {
        return Long.parseLong(given[i + 1]);
      }
    }
    return otherwise;
  }
}
