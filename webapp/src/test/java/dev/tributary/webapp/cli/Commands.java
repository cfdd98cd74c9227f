package dev.tributary.webapp.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The packaged commands, as the launcher starts them.
 *
 * @param environment where the program is and who asks
 */
record Commands(Path folder, Map<String, String> environment) {
  private static final Path JAR =
      Path.of("..", "cli", "target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();

  /** Set by the profile {@code native}. */
  private static final String EXECUTABLE = "tributary.executable.cli";

  private static final long TIMEOUT_SECONDS = 120;

  /** How one ended; output and errors as they came. */
  record Ended(int code, String output) {}

  Ended run(String... arguments) {
    List<String> command = new ArrayList<>(program());
    command.addAll(List.of(arguments));
    try {
      Path log = Files.createTempFile(folder, "command", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("TRIBUTARY_"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("did not end:\n" + Files.readString(log));
      }
      return new Ended(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Their native executable where the build names one, else Java. */
  private static List<String> program() {
    return Optional.ofNullable(System.getProperty(EXECUTABLE))
        .map(file -> List.of(file, "-Xmx96m", "-Duser.language=en"))
        .orElseGet(
            () ->
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx96m",
                    "-Duser.language=en",
                    "-jar",
                    JAR.toString()));
  }
}
