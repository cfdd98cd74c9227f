package dev.tributary.webapp.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The option of Java that the launcher sets where the system has transparent huge pages. */
public final class HugePages {
  private static final Path MODE = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

  private HugePages() {}

  /** Empty where the system has none, or not for programs that ask. */
  public static List<String> options() {
    try {
      return Files.exists(MODE) && !Files.readString(MODE).contains("[never]")
          ? List.of("-XX:+UseTransparentHugePages")
          : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
