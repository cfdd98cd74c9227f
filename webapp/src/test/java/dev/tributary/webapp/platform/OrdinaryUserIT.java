package dev.tributary.webapp.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As a user without any special right; where the tests run as one, all others show the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrdinaryUserIT {
  private static final String USER = "nobody";
  private static final int TERMINATED = 128 + 15;
  private static final int FAILED = 1;

  @TempDir private Path directory;

  @BeforeEach
  void may_step_down() throws IOException {
    assumeThat(System.getProperty("user.name"))
        .as("needs root to become another")
        .isEqualTo("root");
    assumeThat(Files.isExecutable(Path.of("/usr/bin/setpriv"))).as("setpriv").isTrue();
    assumeThat(reachableByAll(Path.of("").toAbsolutePath())).as("project readable").isTrue();
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void it_starts_keeps_its_files_to_itself_and_stops_in_order() throws IOException {
    Path home = Files.createDirectory(directory.resolve("home"));
    PackagedProgram.Builder builder = PackagedProgram.in(home).as(USER);
    own(home);
    try (PackagedProgram program = builder.start().ready()) {
      given().baseUri(program.address().toString()).get("/q/health").then().statusCode(200);
      assertThat(processes(home)).as("users of the database").containsOnly(USER);
      assertThat(program.terminate()).isEqualTo(TERMINATED);
    }
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
          .allMatch(file -> owner(file).getName().equals(USER));
    }
    assertThat(Files.getPosixFilePermissions(home.resolve("master.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void a_home_that_belongs_to_another_is_refused() throws IOException {
    Path home = Files.createDirectory(directory.resolve("home"));
    try (PackagedProgram program = PackagedProgram.in(home).as(USER).start()) {
      assertThat(program.ended()).isEqualTo(FAILED);
      assertThat(program.output()).contains("TRB-180002", home.toString(), "owner");
    }
  }

  private static void own(Path home) throws IOException {
    UserPrincipal user =
        home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
    for (Path owned : List.of(home, home.resolve("postgres"))) {
      Files.setOwner(owned, user);
    }
  }

  private static List<String> processes(Path home) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::info)
        .filter(info -> info.commandLine().filter(line -> line.contains(home + "/")).isPresent())
        .filter(info -> info.command().filter(name -> name.endsWith("postgres")).isPresent())
        .flatMap(info -> info.user().stream())
        .toList();
  }

  private static boolean reachableByAll(Path directory) throws IOException {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(at)).endsWith("x")) {
        return false;
      }
    }
    return true;
  }

  private static UserPrincipal owner(Path file) {
    try {
      return Files.getOwner(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
