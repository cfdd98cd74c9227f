package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process as its pid file describes it.
 *
 * @param pid the process
 * @param cluster the directory that it serves according to the file
 * @param port where it listens
 * @param ready whether it accepts connections
 */
record Postmaster(long pid, Path cluster, int port, boolean ready) {
  private static final int LINES_WITH_STATUS = 8;

  /** The content of the pid file of {@code cluster}, when there is a complete one. */
  static Optional<Postmaster> recordedIn(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      return lines.size() < LINES_WITH_STATUS ? Optional.empty() : Optional.of(parse(lines));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty(); // none, or being written
    }
  }

  private static Postmaster parse(List<String> lines) {
    return new Postmaster(
        Long.parseLong(lines.get(0).strip()),
        Path.of(lines.get(1)),
        Integer.parseInt(lines.get(3).strip()),
        lines.get(7).strip().equals("ready"));
  }

  boolean runs() {
    return process().isPresent();
  }

  /** The process, unless it has ended and its number was given to a stranger. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isPostgres);
  }

  private boolean isPostgres(ProcessHandle process) {
    Path directory = Path.of("/proc", Long.toString(pid), "cwd");
    try {
      return directory.toRealPath().equals(cluster.toRealPath());
    } catch (IOException e) {
      // No /proc (macOS), or no right to read it: the program's name decides.
      return process.info().command().filter(name -> name.endsWith("/postgres")).isPresent();
    }
  }
}
