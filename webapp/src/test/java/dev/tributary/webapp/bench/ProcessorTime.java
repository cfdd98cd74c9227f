package dev.tributary.webapp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The processor time of processes, in milliseconds, as Linux keeps it in {@code /proc/<pid>/stat}.
 */
final class ProcessorTime {
  /** Linux reports hundredths of a second to programs, whatever its own clock. */
  private static final int TICK_MILLIS = 10;

  // After the name of the program, which ends with the last parenthesis.
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int ENDED_CHILDREN_USER = 13;
  private static final int ENDED_CHILDREN_SYSTEM = 14;

  private ProcessorTime() {}

  static boolean available() {
    return Files.isReadable(Path.of("/proc/self/stat"));
  }

  /** Of one process. */
  static long of(ProcessHandle process) {
    return sum(process, USER, SYSTEM);
  }

  /** Of a process, those that it started, and those of them that have ended. */
  static long ofAll(ProcessHandle process) {
    return sum(process, USER, SYSTEM, ENDED_CHILDREN_USER, ENDED_CHILDREN_SYSTEM)
        + process.descendants().mapToLong(ProcessorTime::of).sum();
  }

  private static long sum(ProcessHandle process, int... fields) {
    String[] values = stat(process).replaceFirst(".*\\) ", "").split(" ", -1);
    long ticks = 0;
    for (int field : fields) {
      ticks += Long.parseLong(values[field]);
    }
    return ticks * TICK_MILLIS;
  }

  private static String stat(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/%d/stat".formatted(process.pid())))) {
      return lines.findFirst().orElseThrow();
    } catch (IOException ended) {
      return "0) " + "0 ".repeat(ENDED_CHILDREN_SYSTEM + 1);
    }
  }
}
