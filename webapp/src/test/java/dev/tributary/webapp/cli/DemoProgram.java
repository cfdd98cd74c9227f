package dev.tributary.webapp.cli;

import dev.tributary.webapp.platform.PackagedProgram;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The packaged program with its demo, and commands that people of each role give it. */
final class DemoProgram implements AutoCloseable {
  private static final String PASSWORD = "four words in a row";

  private final Path folder;
  private final PackagedProgram program;

  private DemoProgram(Path folder, PackagedProgram program) {
    this.folder = folder;
    this.program = program;
  }

  /**
   * @param apiPort where its mock API listens
   */
  static DemoProgram start(Path folder, int apiPort) {
    return new DemoProgram(
        folder,
        PackagedProgram.in(folder.resolve("home"))
            .quickly()
            .with("quarkus.profile", "demo")
            .with("tributary.demo.api-port", Integer.toString(apiPort))
            .withVariable("TRIBUTARY_ADMIN_PASSWORD", PASSWORD)
            .start("demo")
            .ready());
  }

  URI address() {
    return program.address();
  }

  Administrator administrator() {
    return new Administrator(program.address(), PASSWORD);
  }

  Commands as(String role) {
    return at(
        Map.of(
            "TRIBUTARY_URL",
            program.address().toString(),
            "TRIBUTARY_API_KEY",
            administrator().key(role)));
  }

  Commands at(Map<String, String> environment) {
    return new Commands(folder, environment);
  }

  @Override
  public void close() {
    program.close();
  }
}
