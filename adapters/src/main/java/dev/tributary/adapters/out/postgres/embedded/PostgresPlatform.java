package dev.tributary.adapters.out.postgres.embedded;

import java.util.Locale;

/**
 * Which of the archives fits this machine.
 *
 * @param archive the resource's name: {@code postgres-<system>-<processor>.txz}
 */
record PostgresPlatform(String archive) {
  static PostgresPlatform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static PostgresPlatform of(String system, String processor) {
    return new PostgresPlatform(
        "postgres-%s-%s.txz".formatted(system(system, processor), processor(system, processor)));
  }

  private static String system(String name, String processor) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("linux")) {
      return "linux";
    }
    if (lower.startsWith("mac")) {
      return "darwin";
    }
    throw unsupported(name, processor);
  }

  private static String processor(String system, String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> throw unsupported(system, name);
    };
  }

  private static PlatformFailed unsupported(String system, String processor) {
    return new PlatformFailed(PlatformErrorCode.PLATFORM_UNSUPPORTED, system, processor);
  }
}
