package dev.tributary.webapp.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the command was called with.
 *
 * @param program the jar of the packaged program
 * @param schedules how many are due at once; 0 for a history with faults
 * @param only seeded bugs to prove; empty for all
 */
record Arguments(
    Path program,
    long seed,
    Duration time,
    int clients,
    int schedules,
    boolean prove,
    List<String> only) {
  private static final int MINUTES = 3;
  private static final int CLIENTS = 4;

  static Arguments of(String... given) {
    Path program = Path.of(given[0]).toAbsolutePath();
    long seed = System.nanoTime() % 1_000_000;
    Duration time = Duration.ofMinutes(MINUTES);
    int clients = CLIENTS;
    int schedules = 0;
    boolean prove = false;
    List<String> only = List.of();
    for (int i = 1; i < given.length; i++) {
      switch (given[i]) {
        case "--seed" -> seed = Long.parseLong(given[++i]);
        case "--minutes" -> time = Duration.ofMinutes(Long.parseLong(given[++i]));
        case "--clients" -> clients = Integer.parseInt(given[++i]);
        case "--schedules" -> schedules = Integer.parseInt(given[++i]);
        case "--prove" -> prove = true;
        case "--only" -> only = List.of(given[++i].split(","));
        default -> throw new IllegalArgumentException("unknown: " + given[i]);
      }
    }
    return new Arguments(program, seed, time, clients, schedules, prove, only);
  }
}
