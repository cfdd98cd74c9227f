package dev.tributary.webapp.platform;

import static io.restassured.RestAssured.given;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.embedded.TestHomes;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged program in a process of its own, as people start it, to be asked, stopped and killed
 * by integration tests ({@code *IT}).
 */
public final class PackagedProgram implements AutoCloseable {
  private static final Path FOLDER = Path.of("target", "quarkus-app").toAbsolutePath();
  private static final String JAR = FOLDER.resolve("quarkus-run.jar").toString();

  /** Named by the profile {@code native}. */
  private static final Optional<String> EXECUTABLE =
      Optional.ofNullable(System.getProperty(OnlyNative.EXECUTABLE));

  private static final Pattern LISTENS = Pattern.compile("Listening on: (http://\\S+)");
  private static final long TIMEOUT_SECONDS = 120;

  /** Below those that systems give to outgoing connections. */
  private static final int LOWEST_PORT = 20_000;

  private static final int HIGHEST_PORT = 32_000;
  private static final String PASSWORD = "four words in a row";

  /** 32 bytes of zero: as good as any for a database that lives for one test. */
  private static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private final Process process;
  private final Queue<String> output = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<URI> address = new CompletableFuture<>();
  private final Thread reader;

  private PackagedProgram(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /** What is started: {@code in(home).with(name, value).start("demo")}. */
  public static Builder in(Path home) {
    TestHomes.shareBinaries(home);
    return new Builder(home);
  }

  /**
   * The command that starts the program: its native executable where the build names one, else Java
   * with the cache, which must fit here.
   *
   * @param javaOptions for Java alone
   * @param options for both: system properties
   * @param arguments as typed after {@code ./tributary}
   */
  public static List<String> command(
      List<String> javaOptions, List<String> options, String... arguments) {
    return Stream.of(
            EXECUTABLE.map(List::of).orElseGet(() -> java(javaOptions)),
            List.of("-Xmx192m", "-Duser.language=en"),
            options,
            EXECUTABLE.isPresent() ? List.<String>of() : List.of("-jar", JAR),
            List.of(arguments))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> java(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:AOTCache=" + FOLDER.resolve("app.aot"));
    command.add("-XX:AOTMode=on");
    command.add("-Xlog:aot*=error");
    command.addAll(options);
    return command;
  }

  /** Where its web server listens, once it does; fails with its output when it ends before. */
  public URI address() {
    try {
      return address.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException never) {
      throw new IllegalStateException("the program does not listen:\n" + output(), never);
    }
  }

  public Process process() {
    return process;
  }

  /** A request without credentials. */
  public RequestSpecification anonymous() {
    return given().baseUri(address().toString());
  }

  /** A request of the administrator of a program that was built {@link Builder#over} a database. */
  public RequestSpecification asAdministrator() {
    return anonymous().auth().preemptive().basic("admin", PASSWORD);
  }

  /** Everything it has printed so far, line by line. */
  public String output() {
    return String.join("\n", output);
  }

  /** Waits until its web server listens; fails with its output when it ends before. */
  public PackagedProgram ready() {
    address();
    return this;
  }

  /** Waits for its end by itself; the exit code. */
  public int ended() {
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the program did not end:\n" + output());
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to end (SIGTERM) and waits; the exit code. */
  public int terminate() {
    process.destroy();
    return ended();
  }

  /** Ends it without asking (SIGKILL). Its database server goes on until the next start. */
  public void kill() {
    process.destroyForcibly();
    ended();
  }

  /** A port that is free now, outside of the range of ephemeral ports. */
  public static int freePort() {
    return ThreadLocalRandom.current()
        .ints(LOWEST_PORT, HIGHEST_PORT)
        .filter(PackagedProgram::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      terminate();
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        Matcher found = LISTENS.matcher(line);
        if (found.find()) {
          address.complete(URI.create(found.group(1)));
        }
      }
    } catch (IOException e) {
      output.add("(" + e.getMessage() + ")"); // the process was killed while we read
    } finally {
      address.completeExceptionally(new IllegalStateException("the program ended"));
    }
  }

  /** How the program is to be started. */
  public static final class Builder {
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> prefix = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private int port;

    private Builder(Path home) {
      properties.put("tributary.home", home.toString());
    }

    /** A configuration key, as a system property. */
    public Builder with(String key, String value) {
      properties.put(key, value);
      return this;
    }

    /** Over a database behind a proxy; when it is killed, the next start soon knows it dead. */
    public Builder over(TestDatabase database, DatabaseProxy proxy) {
      return with("tributary.engine.heartbeat", "250ms")
          .with("tributary.engine.poll-interval", "200ms")
          .with("tributary.access.password-cost", TestDatabaseResource.PASSWORD_COST)
          .withVariable("QUARKUS_DATASOURCE_JDBC_URL", proxy.jdbcUrl())
          .withVariable("QUARKUS_DATASOURCE_USERNAME", database.user())
          .withVariable("QUARKUS_DATASOURCE_PASSWORD", database.password())
          .withVariable("TRIBUTARY_KEY_MASTER", MASTER_KEY)
          .withVariable("TRIBUTARY_ADMIN_PASSWORD", PASSWORD);
    }

    /** Starts sooner and is slower afterwards: for tests that start it often. */
    public Builder quickly() {
      options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      return this;
    }

    /** A variable of its environment, for what must not stand in a list of processes. */
    public Builder withVariable(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /** Another user, whom only root may become. */
    public Builder as(String user) {
      prefix.addAll(List.of("setpriv", "--reuid=" + user, "--regid=65534", "--clear-groups"));
      return this;
    }

    public Builder onPort(int number) {
      port = number;
      return this;
    }

    /** Starts it with arguments as typed after {@code ./tributary}; does not wait. */
    public PackagedProgram start(String... arguments) {
      List<String> settings = new ArrayList<>(List.of("-Dquarkus.http.port=" + port));
      properties.forEach((key, value) -> settings.add("-D%s=%s".formatted(key, value)));
      List<String> command = new ArrayList<>(prefix);
      command.addAll(command(options, settings, arguments));
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      try {
        return new PackagedProgram(builder.start());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
