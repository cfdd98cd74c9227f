package dev.tributary.webapp.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A copy of the launcher in a project with one source file, on a machine whose path holds only the
 * tools of POSIX and what the test puts there.
 */
final class LauncherProject {
  private static final List<String> POSIX_TOOLS =
      List.of(
          "sh",
          "awk",
          "basename",
          "cat",
          "cksum",
          "dirname",
          "find",
          "grep",
          "head",
          "mktemp",
          "readlink",
          "rm",
          "sed",
          "sort",
          "tail",
          "tee",
          "uname");

  private final Path machine;
  private final Path project;
  private final Map<String, String> environment = new HashMap<>();

  LauncherProject(Path machine) throws IOException {
    this.machine = machine;
    this.project = Files.createDirectories(machine.resolve("my project"));
    Files.createDirectories(tools());
    for (String tool : POSIX_TOOLS) {
      Files.createSymbolicLink(tools().resolve(tool), located(tool));
    }
    Files.copy(Path.of("..", "tributary"), launcher());
    Path completion = Files.createDirectories(project.resolve("completion"));
    Files.copy(Path.of("..", "completion", "tributary.bash"), completion.resolve("tributary.bash"));
    executable(launcher());
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.createDirectories(source().getParent());
    Files.writeString(source(), "class A {}");
    environment.put("TRIBUTARY_JDK_FOLDERS", folder("jdks").toString());
    environment.put("PATH", tools().toString());
  }

  Path launcher() {
    return project.resolve("tributary");
  }

  Path source() {
    return project.resolve("domain/src/main/java/A.java");
  }

  /** Where a test puts what the launcher may find in the default folders. */
  Path folder(String name) {
    return machine.resolve(name);
  }

  /** A JDK that repeats its arguments and ends with the code in {@code $EXIT_CODE}. */
  Path jdk(String folder, int major) throws IOException {
    Path home = Files.createDirectories(folder(folder).resolve("jdk " + major));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%d.0.1\"\n".formatted(major));
    script(home.resolve("bin/java"), "printf '<%s>' \"$@\"; exit ${EXIT_CODE:-0}");
    script(home.resolve("bin/javac"), "exit 9");
    return home;
  }

  void javaOnPath(Path jdk) throws IOException {
    Files.createSymbolicLink(tools().resolve("java"), jdk.resolve("bin/java"));
  }

  /** A Maven that counts its builds, packages a program, and ends as {@code afterwards} says. */
  void maven(String version, String afterwards) throws IOException {
    Files.deleteIfExists(tools().resolve("mvn"));
    script(
        tools().resolve("mvn"),
        """
        if [ "$1" = --version ]; then echo 'Apache Maven %s (x)'; exit 0; fi
        printf '%%s|' "$@" >> builds; echo >> builds
        for module in webapp cli; do
          /bin/mkdir -p $module/target/quarkus-app
          : > $module/target/quarkus-app/quarkus-run.jar
        done
        %s
        """
            .formatted(version, afterwards));
  }

  /** A builder of native executables that says it is of {@code version}. */
  Path builder(String version) throws IOException {
    script(folder("graal/bin/native-image"), "echo 'native-image %s'".formatted(version));
    script(tools().resolve("gcc"), "exit 9");
    return folder("graal");
  }

  /** A native executable of each module that repeats its arguments, as a build would leave it. */
  void leaveExecutables() throws IOException {
    for (String module : List.of("webapp", "cli")) {
      script(
          project.resolve(module + "/target/tributary-" + module + "-1-runner"),
          "printf '<%s>' native \"$@\"");
    }
  }

  int builds() throws IOException {
    Path counted = project.resolve("builds");
    return Files.exists(counted) ? Files.readAllLines(counted).size() : 0;
  }

  void set(String variable, String value) {
    environment.put(variable, value);
  }

  Outcome run(String... arguments) throws IOException, InterruptedException {
    return run(launcher(), arguments);
  }

  /** Runs {@code launcher}, the script or a link to it, in another directory than its own. */
  Outcome run(Path launcher, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    Path errors = machine.resolve("errors");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(machine.toFile()).redirectError(errors.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output, Files.readString(errors));
  }

  private Path tools() {
    return folder("tools");
  }

  private static Path located(String tool) {
    return Optional.of(Path.of("/usr/bin", tool))
        .filter(Files::exists)
        .orElse(Path.of("/bin", tool));
  }

  private static void script(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + content + "\n");
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** How a run of the launcher ended. */
  record Outcome(int exitCode, String output, String errors) {}
}
