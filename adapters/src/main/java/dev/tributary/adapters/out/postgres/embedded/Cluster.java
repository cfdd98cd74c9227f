package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files of a database cluster: made once, checked and configured before each start. */
final class Cluster {
  static final String ADMIN = "cluster_admin";
  static final String PROGRAM = "tributary_program";
  static final String DATABASE = "tributary";

  static final String SETTINGS = "tributary.conf";

  private final TributaryHome home;
  private final PostgresBinaries binaries;
  private final ServerUser user;

  Cluster(TributaryHome home, PostgresBinaries binaries, ServerUser user) {
    this.home = home;
    this.binaries = binaries;
    this.user = user;
  }

  /** Makes the cluster when there is none; refuses one of another major version. */
  void ensure() {
    Path version = home.cluster().resolve("PG_VERSION");
    if (!Files.exists(home.cluster())) {
      create();
    } else if (!Files.exists(version)) {
      throw new PlatformFailed(PlatformErrorCode.CLUSTER_DAMAGED, version.toString());
    }
    refuseOtherMajor(version);
  }

  private void refuseOtherMajor(Path version) {
    try {
      String found = Files.readString(version).strip();
      if (!found.equals(PostgresBinaries.majorVersion())) {
        throw new PlatformFailed(
            PlatformErrorCode.OTHER_MAJOR_VERSION,
            home.cluster().toString(),
            found,
            PostgresBinaries.majorVersion());
      }
    } catch (IOException e) {
      throw new PlatformFailed(e, PlatformErrorCode.CLUSTER_DAMAGED, version.toString());
    }
  }

  /** Aside first, then moved: an interrupted creation is begun anew. */
  private void create() {
    Path making = home.clusterInTheMaking();
    try {
      Directories.delete(making);
      user.ownDirectory(making);
      initialise(making);
      writeConfiguration(making);
      createProgramRole(making);
      Files.move(making, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new PlatformFailed(e, PlatformErrorCode.HOME_NOT_WRITABLE, home.root().toString());
    }
  }

  private void initialise(Path making) throws IOException {
    DatabasePassword admin = DatabasePassword.createdIn(home.adminPassword());
    Path handOver = home.postgres().resolve("initdb.password");
    admin.writeTo(handOver);
    user.ownFile(handOver);
    try {
      require(
          Commands.run(
              command(
                  "initdb",
                  "--pgdata=" + making,
                  "--username=" + ADMIN,
                  "--pwfile=" + handOver,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  // The same order and case rules on every system, whatever its own locale is.
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--data-checksums",
                  "--no-instructions"),
              ""));
    } finally {
      Files.delete(handOver);
    }
  }

  /** The role may create schemas in its database and is owner or administrator of nothing. */
  private void createProgramRole(Path making) throws IOException {
    DatabasePassword password = DatabasePassword.createdIn(home.programPassword());
    execute(
        making,
        """
        CREATE ROLE %2$s LOGIN PASSWORD '%3$s';
        GRANT CREATE ON SCHEMA public TO %2$s;
        CREATE DATABASE %1$s;
        REVOKE ALL ON DATABASE %1$s, postgres, template1 FROM PUBLIC;
        GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %1$s TO %2$s;
        """
            .formatted(DATABASE, PROGRAM, password.value()));
  }

  /**
   * Makes restored files the cluster. The passwords they were made with are elsewhere and stay
   * there; recovery from the backup's log happens on the way.
   */
  void finishRestored() throws IOException {
    Path making = home.clusterInTheMaking();
    writeConfiguration(making);
    DatabasePassword admin = DatabasePassword.createdIn(home.adminPassword());
    DatabasePassword program = DatabasePassword.createdIn(home.programPassword());
    execute(
        making,
        """
        ALTER ROLE %s PASSWORD '%s';
        ALTER ROLE %s PASSWORD '%s';
        """
            .formatted(ADMIN, admin.value(), PROGRAM, program.value()));
    Files.move(making, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Runs statements, one a line, without a server: no other client can be connected. */
  private void execute(Path directory, String statements) {
    require(
        Commands.run(
            command(
                "postgres",
                "--single",
                "-c",
                "exit_on_error=on",
                "-D",
                directory.toString(),
                "template1"),
            statements));
  }

  private List<String> command(String program, String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of(binaries.program(program)));
    all.addAll(List.of(arguments));
    return user.command(home.postgres(), all);
  }

  private static void require(Commands.Result result) {
    if (!result.succeeded()) {
      throw new PlatformFailed(PlatformErrorCode.DATABASE_NOT_CREATED, result.output());
    }
  }

  /** The same for a new cluster and a restored one, whatever stood there. */
  private void writeConfiguration(Path directory) throws IOException {
    write(directory, "postgresql.conf", "include '%s'\n".formatted(SETTINGS));
    write(directory, "postgresql.auto.conf", "");
    write(directory, "pg_ident.conf", "");
    write(directory, "pg_hba.conf", ServerConfig.ACCESS);
    write(directory, SETTINGS, "");
  }

  /** Writes what this program demands of its database, over whatever stood there. */
  void configure(int port) {
    try {
      write(home.cluster(), SETTINGS, ServerConfig.forPort(port));
      write(home.cluster(), "pg_hba.conf", ServerConfig.ACCESS);
    } catch (IOException e) {
      throw new PlatformFailed(e, PlatformErrorCode.HOME_NOT_WRITABLE, home.cluster().toString());
    }
  }

  private void write(Path directory, String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, content);
    user.ownFile(file);
  }
}
