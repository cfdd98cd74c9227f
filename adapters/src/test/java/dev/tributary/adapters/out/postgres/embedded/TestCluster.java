package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/**
 * One server for all tests of this JVM, with a migrated database to copy from. Its files are in
 * memory where the machine has {@code /dev/shm}, else in {@code target/postgres-tests}. The server
 * is stopped and removed when the JVM ends; the next JVM removes what a killed one left.
 */
public final class TestCluster {
  private static final String TEMPLATE = "migrated";
  private static final Path TARGET = Path.of("target", "postgres-tests").toAbsolutePath();
  private static final Path MEMORY = Path.of("/dev/shm");

  /** The databases of all tests of a module take some 300 MB. */
  private static final long ENOUGH_BYTES = 2L << 30;

  /** System properties, because Quarkus loads this class once per class loader. */
  private static final String URL = "tributary.test.postgres.url";

  private static final String ADMIN_PASSWORD = "tributary.test.postgres.admin-password";
  private static final String PASSWORD = "tributary.test.postgres.password";
  private static final String NEXT = "tributary.test.postgres.next";

  /** Loaded by the boot loader, hence the same for every class loader. */
  private static final Object JVM_WIDE = System.getProperties();

  private TestCluster() {}

  /** A new database with the schema of today; its name. */
  public static String createDatabase() {
    return createNumbered(TEMPLATE);
  }

  /** A new database without any schema; its name. */
  public static String createEmptyDatabase() {
    return createNumbered("template1");
  }

  private static String createNumbered(String template) {
    synchronized (JVM_WIDE) {
      ensureStarted();
      int number = Integer.getInteger(NEXT, 1);
      System.setProperty(NEXT, Integer.toString(number + 1));
      String name = "test_" + number;
      createDatabase(name, template);
      return name;
    }
  }

  public static String jdbcUrl(String database) {
    return System.getProperty(URL) + database;
  }

  public static String user() {
    return Cluster.PROGRAM;
  }

  public static String password() {
    return System.getProperty(PASSWORD);
  }

  /** A connection of the cluster's superuser, which the program never has. */
  public static Connection administer(String database) throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl(database), Cluster.ADMIN, System.getProperty(ADMIN_PASSWORD));
  }

  private static void ensureStarted() {
    if (System.getProperty(URL) != null) {
      return;
    }
    try {
      start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void start() throws IOException {
    Path root = root();
    Files.createDirectories(root);
    TributaryHome home;
    EmbeddedPostgres postgres;
    // The tests of a module run in two processes: a directory is in use before its server locks it.
    try (FileChannel channel =
            FileChannel.open(
                root.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      removeLeftOvers(root);
      home = TestHomes.in(Files.createTempDirectory(root, "run"));
      postgres = EmbeddedPostgres.start(home, EmbeddedPostgres.ANY_PORT);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, home)));
    System.setProperty(URL, postgres.jdbcUrl(""));
    System.setProperty(PASSWORD, postgres.password());
    System.setProperty(ADMIN_PASSWORD, DatabasePassword.readFrom(home.adminPassword()).value());
    forgoDurability();
    createDatabase(TEMPLATE, "template1");
    Flyway.configure()
        .dataSource(jdbcUrl(TEMPLATE), user(), password())
        .schemas("tributary", "work")
        .load()
        .migrate();
  }

  /** One directory for each checkout: others may run their tests at the same time. */
  private static Path root() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH_BYTES
        ? MEMORY.resolve("tributary-tests-" + Integer.toHexString(TARGET.hashCode()))
        : TARGET;
  }

  /**
   * These databases need not outlive a power cut. With {@code fsync} the stop waits until the disk
   * holds all of them, only to delete them.
   */
  private static void forgoDurability() {
    try (Connection connection = administer("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER SYSTEM SET fsync = off");
      statement.execute("SELECT pg_reload_conf()");
    } catch (SQLException e) {
      throw new IllegalStateException("could not configure the server of the tests", e);
    }
  }

  private static void createDatabase(String name, String template) {
    try (Connection connection = administer("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
      statement.execute(
          "GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %s TO %s".formatted(name, Cluster.PROGRAM));
    } catch (SQLException e) {
      throw new IllegalStateException("could not create the database '%s'".formatted(name), e);
    }
  }

  private static void removeLeftOvers(Path root) throws IOException {
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(root, "run*")) {
      for (Path directory : homes) {
        removeUnlessInUse(new TributaryHome(directory.resolve("home")));
      }
    }
  }

  private static void removeUnlessInUse(TributaryHome home) throws IOException {
    var lock = HomeLock.tryTake(home);
    if (lock.isPresent()) {
      new PostgresServer(home, PostgresBinaries.in(home), new ServerUser()).stopOrphan();
      lock.get().close();
      Directories.delete(home.root().resolve("..").normalize());
    }
  }

  private static void remove(EmbeddedPostgres postgres, TributaryHome home) {
    try {
      postgres.close();
      Directories.delete(home.root().resolve("..").normalize());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
