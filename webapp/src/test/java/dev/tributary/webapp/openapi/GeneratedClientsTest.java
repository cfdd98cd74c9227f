package dev.tributary.webapp.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed description of the API is valid by a linter, and clients that are generated from it
 * compile. Tools of npm are fetched by the launcher; where they are absent their tests are skipped.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedClientsTest {
  private static final Path DESCRIPTION = Path.of("..", "docs", "openapi.yaml").toAbsolutePath();
  private static final Path TOOLS = Path.of("openapi-tools").toAbsolutePath();
  private static final Path GENERATOR =
      Path.of("target", "openapi-tools", "openapi-generator-cli.jar").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void the_linter_finds_nothing() throws Exception {
    run(npm("redocly"), "lint", "--config", TOOLS.resolve("redocly.yaml").toString(), copied());
  }

  @Test
  void a_typescript_client_is_generated_and_compiles() throws Exception {
    run(npm("openapi-typescript"), copied(), "--output", folder.resolve("api.d.ts").toString());
    for (String name : List.of("client.ts", "tsconfig.json")) {
      Files.copy(TOOLS.resolve(name), folder.resolve(name));
    }

    run(npm("tsc"), "--project", folder.toString());
  }

  @Test
  void a_java_client_is_generated_and_compiles() throws Exception {
    run(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1",
        "-jar",
        GENERATOR.toString(),
        "generate",
        "--generator-name",
        "java",
        "--library",
        "native",
        "--input-spec",
        DESCRIPTION.toString(),
        "--output",
        folder.resolve("java").toString(),
        "--global-property",
        "models,apis,supportingFiles,modelDocs=false,apiDocs=false,modelTests=false,apiTests=false",
        "--additional-properties",
        "openApiNullable=false,useJakartaEe=true,annotationLibrary=none");

    List<Path> sources = javaFiles(folder.resolve("java").resolve("src").resolve("main"));
    assertThat(sources).anySatisfy(file -> assertThat(file).hasFileName("ProfilesApi.java"));
    assertThat(compiled(sources)).isEmpty();
  }

  /** What the compiler says; empty when all is well. */
  private String compiled(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "-XDsuppressNotes",
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              Files.createDirectories(folder.resolve("classes")).toString());
      boolean compiles = compiler.getTask(problems, files, null, options, null, units).call();
      return compiles ? "" : problems.toString();
    }
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** The linter checks the folder of a document too; it gets a copy. */
  private String copied() throws IOException {
    return Files.copy(DESCRIPTION, folder.resolve("openapi.yaml")).toString();
  }

  private static String npm(String tool) {
    Path found = TOOLS.resolve("node_modules").resolve(".bin").resolve(tool);
    if (!Files.exists(found)) {
      System.err.println(
          "SKIPPED: no %s. Run 'npm ci --prefix webapp/openapi-tools' to check the API's description"
              .formatted(tool));
    }
    assumeThat(found).as("tools of npm; see CONTRIBUTING.md").exists();
    return found.toString();
  }

  private void run(String... command) throws IOException, InterruptedException {
    File output = folder.resolve("output.txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("REDOCLY_TELEMETRY", "off");
    builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    Process process = builder.redirectOutput(output).start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("%s ends", command[0]).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output.toPath())).isZero();
  }
}
