package dev.tributary.webapp.platform;

import dev.tributary.adapters.out.postgres.embedded.EmbeddedPostgres;
import dev.tributary.adapters.out.postgres.embedded.TributaryHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which database is used: the embedded one below the home, or the operator's. Read from system
 * properties and the environment alone, because it is needed before the configuration exists.
 */
final class DatabaseChoice {
  /** The folder of everything that the instance stores. */
  static final String HOME = "tributary.home";

  /** A fixed port for the embedded server; without it the system chooses. */
  static final String PORT = "tributary.postgres.port";

  /** With the embedded database the program creates the master key, beside it. */
  private static final String KEY_FILE = "tributary.key.file";

  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String USER = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";

  private final Map<String, String> environment;

  private DatabaseChoice(Map<String, String> environment) {
    this.environment = environment;
  }

  static DatabaseChoice fromEnvironment() {
    return new DatabaseChoice(System.getenv());
  }

  TributaryHome home() {
    return new TributaryHome(Path.of(setting(HOME).orElse("data")));
  }

  boolean operatorsOwn() {
    return setting(URL).isPresent();
  }

  /** Whether the operator has set {@code name}. */
  boolean configures(String name) {
    return setting(name).isPresent();
  }

  /**
   * Starts the embedded database and sets its address in the configuration, unless a database is
   * configured.
   */
  Optional<EmbeddedPostgres> started() {
    return operatorsOwn() ? Optional.empty() : Optional.of(embedded());
  }

  private EmbeddedPostgres embedded() {
    long began = System.nanoTime();
    EmbeddedPostgres database = EmbeddedPostgres.start(home(), port());
    StartTimes.databaseTook(Duration.ofNanos(System.nanoTime() - began));
    System.setProperty(KEY_FILE, home().masterKey().toString());
    System.setProperty(URL, database.jdbcUrl());
    System.setProperty(USER, database.user());
    // Not an argument, not the environment: no other user of the machine can see it.
    System.setProperty(PASSWORD, database.password());
    return database;
  }

  private int port() {
    return setting(PORT).map(Integer::parseInt).orElse(EmbeddedPostgres.ANY_PORT);
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(environment.get(variable(name))))
        .filter(value -> !value.isBlank());
  }

  /** {@code tributary.home} is {@code TRIBUTARY_HOME}, as everywhere else. */
  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
