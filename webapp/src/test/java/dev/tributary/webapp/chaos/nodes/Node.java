package dev.tributary.webapp.chaos.nodes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the packaged program, with a network of its own to PostgreSQL. */
public final class Node implements AutoCloseable {
  public static final String PASSWORD = "chaos of the program";

  private static final Duration READY = Duration.ofSeconds(90);
  private static final Duration REQUEST = Duration.ofSeconds(3);
  private static final int POLL_MILLIS = 100;
  private static final int OK = 200;

  private final List<String> command;
  private final Map<String, String> environment;
  private final Path log;
  private final int port;
  private final NodeNetwork network;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile Process process;

  private Node(
      List<String> command,
      Map<String, String> environment,
      Path log,
      int port,
      NodeNetwork network)
      throws IOException {
    this.command = command;
    this.environment = environment;
    this.log = log;
    this.port = port;
    this.network = network;
    this.process = launch();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
  }

  /**
   * Starts it; does not wait.
   *
   * @param directory for its data and its log
   * @param java the command that starts the program, without system properties of a node
   */
  public static Node start(Path directory, NodeCommand java, NodeNetwork network)
      throws IOException {
    int port = freePort();
    Path home = Files.createDirectories(directory);
    return new Node(
        java.at(home, port), java.environment(network.port()), home.resolve("log"), port, network);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public NodeNetwork network() {
    return network;
  }

  public long pid() {
    return process.pid();
  }

  /** Ends the process without asking (SIGKILL). */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Asks the process to end (SIGTERM) and waits. */
  public void terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(READY.toSeconds(), TimeUnit.SECONDS)) {
      kill();
    }
  }

  /** Freezes the process (SIGSTOP). */
  public void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** Lets the process go on (SIGCONT). */
  public void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  /** Starts a process that has ended; does not wait. */
  public void startAgain() throws IOException {
    process = launch();
  }

  /** Whether its health page was well in time. */
  public boolean awaitReady() throws InterruptedException {
    long end = System.nanoTime() + READY.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      if (ready()) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    client.close();
    kill();
    network.close();
  }

  private boolean ready() throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address().resolve("/q/health/ready")).timeout(REQUEST).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
