package dev.tributary.adapters.in.engine.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Identifies a process so that another one of the same machine can prove that it has ended.
 *
 * @param machine the boot, the namespace of process ids and the user: only within these a number
 *     means one process, and only their processes can be seen for certain
 * @param pid its number there
 * @param start when it was started, in clock ticks since the boot: numbers of processes are reused
 */
public record ProcessIdentity(String machine, long pid, String start) {
  private static final Path PROC = Path.of("/proc");
  private static final String SEPARATOR = " ";

  /** Counted after the name of the program, which ends with a bracket and may hold anything. */
  private static final int START = 19;

  /** This process; empty where the system does not provide the facts. */
  static Optional<ProcessIdentity> own() {
    try {
      long pid = ProcessHandle.current().pid();
      String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
      String namespace = Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString();
      String user = Files.getAttribute(PROC.resolve("self"), "unix:uid").toString();
      String machine = String.join("/", boot, namespace, user);
      return startOf(pid).map(start -> new ProcessIdentity(machine, pid, start));
    } catch (IOException | UnsupportedOperationException noSuchSystem) {
      return Optional.empty();
    }
  }

  static Optional<ProcessIdentity> parse(String text) {
    List<String> parts = List.of(text.split(SEPARATOR, -1));
    return parts.size() == 3 && parts.get(1).matches("[0-9]{1,18}")
        ? Optional.of(new ProcessIdentity(parts.get(0), Long.parseLong(parts.get(1)), parts.get(2)))
        : Optional.empty();
  }

  String text() {
    return String.join(SEPARATOR, machine, Long.toString(pid), start);
  }

  /** Whether {@code other} was a process of this one's machine and has ended. */
  boolean provesTheEndOf(ProcessIdentity other) {
    try {
      return machine.equals(other.machine())
          && !startOf(other.pid()).equals(Optional.of(other.start()));
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Empty when there is no such process. */
  private static Optional<String> startOf(long pid) throws IOException {
    try {
      String all = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
      String[] behindTheName = all.substring(all.lastIndexOf(')') + 2).split(" ", -1);
      return Optional.of(behindTheName[START]);
    } catch (NoSuchFileException ended) {
      return Optional.empty();
    }
  }
}
