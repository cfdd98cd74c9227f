package dev.tributary.webapp.bench;

import dev.tributary.webapp.platform.HugePages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged program in a process of its own, as the launcher starts it, called through its API.
 */
final class RunningProgram implements AutoCloseable {
  static final String HEAP = "-Xmx128m";

  /** The heap that the launcher gives. */
  static final String DEFAULT_HEAP = "-Xmx256m";

  private static final String PASSWORD = "bench of the program";
  private static final Duration TIMEOUT = Duration.ofMinutes(20);

  /** A collection in the log of the virtual machine: megabytes before and after. */
  private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(");

  private final Process process;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private volatile int highest;
  private volatile int highestKept;

  /** The password at first; frequent requests use an API key, whose check is cheap. */
  private String authorization =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

  private RunningProgram(Process process, int port) {
    this.process = process;
    this.port = port;
    Thread.ofVirtual().start(this::read);
  }

  /** With these settings, each {@code key=value}, when it listens. */
  static RunningProgram started(Path jar, BenchHome home, String heap, List<String> settings)
      throws Exception {
    int port = freePort();
    List<String> command = java(jar);
    command.addAll(List.of(heap, "-Xlog:gc"));
    command.add("-Dtributary.home=" + home.data());
    command.add("-Dquarkus.http.port=" + port);
    settings.forEach(setting -> command.add("-D" + setting));
    command.addAll(List.of("-jar", jar.toString(), "start"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TRIBUTARY_ADMIN_PASSWORD", PASSWORD);
    RunningProgram program = new RunningProgram(builder.start(), port);
    program.await(line -> line.contains("Listening on"));
    program.authorization = "Bearer " + program.newKey();
    return program;
  }

  /** Java as the launcher begins it, but for the heap. */
  static List<String> java(Path jar) {
    List<String> command =
        new ArrayList<>(List.of(tool("java"), "-Xlog:aot*=off", "-XX:+UseSerialGC"));
    Path cache = jar.resolveSibling("app.aot");
    if (Files.exists(cache)) {
      command.add("-XX:AOTCache=" + cache);
    }
    command.addAll(HugePages.options());
    return command;
  }

  /** A port that is free now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  // --- Asking ---------------------------------------------------------------------------------

  String get(String path) throws Exception {
    return client.send(request(path).GET().build(), BodyHandlers.ofString()).body();
  }

  /** The administrator, signed in to the console. */
  Browsing browsing() throws Exception {
    return Browsing.signedIn("http://127.0.0.1:" + port, "admin", PASSWORD);
  }

  int status(String path) throws Exception {
    return client.send(request(path).GET().build(), BodyHandlers.ofString()).statusCode();
  }

  HttpResponse<String> send(String path, String type, BodyPublisher body) throws Exception {
    return client.send(
        request(path).header("Content-Type", type).POST(body).build(), BodyHandlers.ofString());
  }

  /** Starts the workflow; the response comes when the run has ended. */
  HttpResponse<String> run(String workflow) throws Exception {
    return client.send(
        request("/workflows/%s/runs".formatted(workflow))
            .header("Content-Type", "application/json")
            .header("Prefer", "wait=60")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build(),
        BodyHandlers.ofString());
  }

  /** Asks again and again until the response has a field; that response. */
  String getUntil(String path, String field) throws Exception {
    long began = System.nanoTime();
    String response = get(path);
    while (!response.contains("\"" + field + "\"")) {
      TimeUnit.MILLISECONDS.sleep(200);
      if (System.nanoTime() - began > TIMEOUT.toNanos()) {
        throw new IllegalStateException("no %s: %s".formatted(field, response));
      }
      response = get(path);
    }
    return response;
  }

  /** The first text of that name in a document. */
  static String field(String json, String name) {
    return json.replaceFirst("(?s).*?\"" + name + "\"\\s*:\\s*\"([^\"]*)\".*", "$1");
  }

  /** The first whole number of that name in a document; 0 when there is none. */
  static long number(String json, String name) {
    Matcher number = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(json);
    return number.find() ? Long.parseLong(number.group(1)) : 0;
  }

  private String newKey() throws Exception {
    String requested = "{\"name\":\"bench\",\"role\":\"administrator\"}";
    BodyPublisher body = HttpRequest.BodyPublishers.ofString(requested);
    return field(send("/api-keys", "application/json", body).body(), "key");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
        .header("Authorization", authorization);
  }

  // --- Its heap -------------------------------------------------------------------------------

  /** Collects garbage; returns the megabytes that are alive. */
  double alive() throws Exception {
    Process jcmd =
        new ProcessBuilder(tool("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
            .start();
    String total;
    try (BufferedReader reader = jcmd.inputReader()) {
      total = reader.lines().filter(line -> line.startsWith("Total")).findFirst().orElse("");
    }
    return Long.parseLong(total.strip().split("\\s+", -1)[2]) / 1e6;
  }

  /** Megabytes in use at most, as its collections found them. */
  int highest() {
    return highest;
  }

  /** Megabytes that a collection left at most: alive, or old and not examined yet. */
  int highestKept() {
    return highestKept;
  }

  // --- Its process ----------------------------------------------------------------------------

  ProcessHandle handle() {
    return process.toHandle();
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private void read() {
    try (BufferedReader reader = process.inputReader()) {
      reader.lines().forEach(this::heard);
    } catch (IOException | UncheckedIOException e) {
      lines.add(e.toString());
    }
  }

  private void heard(String line) {
    Matcher collection = COLLECTION.matcher(line);
    if (collection.find()) {
      highest = Math.max(highest, Integer.parseInt(collection.group(1)));
      highestKept = Math.max(highestKept, Integer.parseInt(collection.group(2)));
    } else {
      lines.add(line);
    }
  }

  private void await(Predicate<String> wanted) throws InterruptedException {
    List<String> seen = new ArrayList<>();
    while (seen.isEmpty() || !wanted.test(seen.getLast())) {
      String line = lines.poll(2, TimeUnit.MINUTES);
      if (line == null) {
        throw new IllegalStateException("the program did not start:\n" + String.join("\n", seen));
      }
      seen.add(line);
    }
  }

  /** Ends it and waits. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
