package dev.tributary.webapp.chaos.nodes;

import dev.tributary.webapp.platform.HugePages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the nodes are started.
 *
 * @param program its jar
 * @param patches a directory of classes that take the place of its own; empty without seeded bug
 * @param settings configuration keys of every node
 * @param variables of the environment of every node, beside the address of its database
 */
public record NodeCommand(
    Path program,
    Optional<Path> patches,
    Map<String, String> settings,
    Map<String, String> variables,
    String database) {
  private static final String MAIN = "io.quarkus.bootstrap.runner.AotQuarkusEntryPoint";

  /** The same with further configuration keys. */
  NodeCommand with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(more);
    return new NodeCommand(program, patches, all, variables, database);
  }

  List<String> at(Path home, int port) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:aot*=off",
                "-Dtributary.home=" + home,
                "-Dquarkus.http.port=" + port));
    command.addAll(HugePages.options());
    settings.forEach((key, value) -> command.add("-D%s=%s".formatted(key, value)));
    command.addAll(patches.map(this::patched).orElseGet(this::packaged));
    command.add("start");
    return command;
  }

  Map<String, String> environment(int databasePort) {
    Map<String, String> all = new HashMap<>(variables);
    all.put(
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(databasePort, database));
    return all;
  }

  private List<String> packaged() {
    List<String> command = new ArrayList<>();
    Path cache = program.resolveSibling("app.aot");
    if (Files.exists(cache)) {
      command.add("-XX:AOTCache=" + cache);
    }
    command.addAll(List.of("-jar", program.toString()));
    return command;
  }

  /** Classes that come first take the place of later ones. */
  private List<String> patched(Path classes) {
    return List.of(
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "-cp",
        classes + File.pathSeparator + program,
        MAIN);
  }
}
