import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * Measures how fast an answer becomes rows: a run whose External API activity reads a million rows
 * of six columns, some 115 MB of JSON, into its work table, by the packaged program at -Xmx128m.
 *
 * <p>Beside it, in the same run, on the same database and the same answer: COPY of the rows as
 * ready text, which no program can beat, and a bare pipeline, one thread of Jackson and one of
 * COPY, which checks and maps nothing. All three are repeated in turn; the medians are compared.
 *
 * <p>{@code java -cp LIBRARIES bench/FetchBench.java PROGRAM.jar [ROWS]}; exit code 1 when a target
 * is missed. With other ROWS than the million there is no comparison: the run must end well and what
 * is alive on the heap stay flat, however large the answer.
 */
final class FetchBench {
  private static final int ROWS = 1_000_000;
  private static final int ROUNDS = 3;

  /** Until the compiler has seen all three. */
  private static final int WARM_UPS = 2;
  private static final double FETCH_AT_LEAST = 0.5;
  private static final double REFERENCE_AT_LEAST = 0.8;

  /** Two buffers of rows may be alive at one collection and not at another. */
  private static final double GROWTH_AT_MOST_MB = 16;

  private static final String HEAP = "-Xmx128m";

  /** As the launcher starts the program. */
  private static final String COLLECTOR = "-XX:+UseSerialGC";
  private static final String PASSWORD = "bench of an answer";
  private static final String TABLE = "public.bench";
  private static final String COPY =
      "COPY " + TABLE + " (line, key, c1, c2, c3, c4, c5, c6) FROM STDIN";

  /** As the work table of the run is made. */
  private static final String CREATE =
      "CREATE TABLE %s (line bigint NOT NULL, key bigint, c1 bigint, c2 text, c3 text, c4 text,"
              .formatted(TABLE)
          + " c5 numeric, c6 date, PRIMARY KEY (line))";

  private static final List<String> NAMES = List.of("id", "email", "name", "zipCode", "spent", "since");

  private final Path home;
  private final Path json;
  private final Path copyText;
  private final int rows;

  private FetchBench(Path home, int rows) {
    this.home = home;
    this.json = home.resolve("answer.json");
    this.copyText = home.resolve("rows.copy");
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROWS;
    Path home = Files.createTempDirectory("tributary-bench");
    try {
      System.exit(new FetchBench(home, rows).run(Path.of(arguments[0])) ? 0 : 1);
    } finally {
      delete(home);
    }
  }

  private boolean run(Path jar) throws Exception {
    write();
    System.out.printf(
        Locale.ROOT,
        "%,d rows of %d columns, %.1f MB of JSON, %s%n",
        rows,
        NAMES.size(),
        Files.size(json) / 1e6,
        HEAP);
    try (AnswerServer server = new AnswerServer(json)) {
      Program program = Program.started(jar, home.resolve("data"), server.address());
      try {
        return rows == ROWS ? compared(program, server) : large(program, server);
      } finally {
        program.end();
      }
    }
  }

  // --- The comparison -------------------------------------------------------------------------

  private boolean compared(Program program, AnswerServer server) throws Exception {
    program.publish(server.address(), Files.size(json));
    List<Long> copies = new ArrayList<>();
    List<Long> pipelines = new ArrayList<>();
    List<Long> fetches = new ArrayList<>();
    for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
      long copy = copied();
      long pipeline = piped(server.address());
      long fetch = program.fetched(rows);
      System.out.printf(
          "  %-9s COPY %5d ms   bare pipeline %5d ms   activity %5d ms%n",
          round < 1 ? "warm-up" : "round " + round, copy, pipeline, fetch);
      if (round > 0) {
        copies.add(copy);
        pipelines.add(pipeline);
        fetches.add(fetch);
      }
    }
    double fetch = (double) median(copies) / median(fetches);
    double reference = (double) median(pipelines) / median(fetches);
    System.out.printf(Locale.ROOT, "fetch ratio: %.2f%n", fetch);
    System.out.printf(Locale.ROOT, "reference ratio: %.2f%n", reference);
    return fetch >= FETCH_AT_LEAST && reference >= REFERENCE_AT_LEAST;
  }

  private boolean large(Program program, AnswerServer server) throws Exception {
    program.publish(server.address(), Files.size(json));
    List<Double> alive = new ArrayList<>();
    long began = System.nanoTime();
    String run = program.start();
    while (!program.ended(run)) {
      TimeUnit.SECONDS.sleep(2);
      alive.add(program.heap());
    }
    long took = took(began, program.rowsOf(run));
    double growth = Collections.max(alive) - alive.getFirst();
    System.out.printf(
        Locale.ROOT, "  %d s, %.1f MB/s%n", took / 1000, Files.size(json) / 1e3 / took);
    System.out.printf(
        Locale.ROOT,
        "heap: %.1f MB alive at first, %.1f MB at most in %d collections, %s%n",
        alive.getFirst(),
        Collections.max(alive),
        alive.size(),
        growth <= GROWTH_AT_MOST_MB ? "flat" : "GROWING");
    return growth <= GROWTH_AT_MOST_MB;
  }

  /** COPY of text that is ready. */
  private long copied() throws Exception {
    try (Connection connection = emptied();
        InputStream text = Files.newInputStream(copyText)) {
      long began = System.nanoTime();
      long copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, text, 1 << 16);
      return took(began, copied);
    }
  }

  /** One thread parses, the other copies; nothing is checked. */
  private long piped(String address) throws Exception {
    try (Connection connection = emptied()) {
      long began = System.nanoTime();
      BlockingQueue<Portion> full = new ArrayBlockingQueue<>(1);
      Thread parser = Thread.ofPlatform().start(() -> parse(address, full));
      long copied = 0;
      for (Portion portion = full.take(); portion.length() > 0; portion = full.take()) {
        copied +=
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(COPY, new ByteArrayInputStream(portion.bytes(), 0, portion.length()), 1 << 16);
      }
      parser.join();
      return took(began, copied);
    }
  }

  /** Whole rows as COPY text; of length 0 at the end. */
  private record Portion(byte[] bytes, int length) {}

  private static void parse(String address, BlockingQueue<Portion> full) {
    try (InputStream body = opened(address);
        JsonParser parser = new JsonFactory().createParser(body)) {
      Portions out = new Portions(full);
      long line = 0;
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT && parser.getParsingContext().getNestingDepth() == 3) {
          out.ascii(Long.toString(++line));
          out.ascii("\t\\N");
        } else if (parser.currentToken().isScalarValue()) {
          out.tab();
          out.value(parser);
        } else if (parser.currentToken() == JsonToken.END_OBJECT && parser.getParsingContext().getNestingDepth() == 2) {
          out.endRow();
        }
      }
      out.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static InputStream opened(String address) throws IOException {
    var connection = (java.net.HttpURLConnection) URI.create(address + "/rows").toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
    return connection.getInputStream();
  }

  /** Buffers of some megabytes, as the program's own. */
  private static final class Portions {
    private static final int SIZE = 4 * 1024 * 1024;
    private static final int LONGEST_ROW = 4 * 1024;

    private final BlockingQueue<Portion> full;
    private byte[] bytes = new byte[SIZE + LONGEST_ROW];
    private int length;

    Portions(BlockingQueue<Portion> full) {
      this.full = full;
    }

    void ascii(String text) {
      for (int i = 0; i < text.length(); i++) {
        bytes[length++] = (byte) text.charAt(i);
      }
    }

    void tab() {
      bytes[length++] = '\t';
    }

    void value(JsonParser parser) throws IOException {
      char[] text = parser.getTextCharacters();
      int end = parser.getTextOffset() + parser.getTextLength();
      for (int i = parser.getTextOffset(); i < end; i++) {
        bytes[length++] = (byte) text[i];
      }
    }

    void endRow() throws InterruptedException {
      bytes[length++] = '\n';
      if (length >= SIZE) {
        hand();
      }
    }

    void end() throws InterruptedException {
      if (length > 0) {
        hand();
      }
      full.put(new Portion(new byte[0], 0));
    }

    private void hand() throws InterruptedException {
      full.put(new Portion(bytes, length));
      bytes = new byte[SIZE + LONGEST_ROW];
      length = 0;
    }
  }

  private long took(long began, long copied) {
    if (copied != rows) {
      throw new IllegalStateException("%d rows instead of %d".formatted(copied, rows));
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private Connection emptied() throws SQLException, IOException {
    Path postgres = home.resolve("data/postgres");
    String port = Files.readAllLines(postgres.resolve("cluster/postmaster.pid")).get(3);
    String password = Files.readString(postgres.resolve("program.password")).strip();
    Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:%s/tributary".formatted(port), "tributary_program", password);
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS " + TABLE);
      statement.execute(CREATE);
    }
    return connection;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  // --- The answer -----------------------------------------------------------------------------

  private void write() throws IOException {
    try (PrintStream answer = printer(json);
        PrintStream text = printer(copyText)) {
      answer.print("{\"data\":[");
      for (int i = 1; i <= rows; i++) {
        String email = "p" + i + "@example.com";
        String name = "Person " + i % 9973;
        String zip = "%05d".formatted(i % 100_000);
        String spent = i % 5000 + "." + (10 + i % 90);
        String since = "20%02d-%02d-%02d".formatted(i % 25, 1 + i % 12, 1 + i % 28);
        answer.printf(
            "%s{\"id\":%d,\"email\":\"%s\",\"name\":\"%s\",\"zipCode\":\"%s\",\"spent\":%s,\"since\":\"%s\"}",
            i == 1 ? "" : ",", i, email, name, zip, spent, since);
        text.printf("%d\t\\N\t%d\t%s\t%s\t%s\t%s\t%s\n", i, i, email, name, zip, spent, since);
      }
      answer.print("]}");
    }
  }

  private static PrintStream printer(Path file) throws IOException {
    return new PrintStream(
        new BufferedOutputStream(Files.newOutputStream(file), 1 << 20),
        false,
        StandardCharsets.US_ASCII);
  }

  /** Answers every request with the file, straight from the page cache. */
  private static final class AnswerServer implements AutoCloseable {
    private final ServerSocketChannel server = ServerSocketChannel.open();
    private final Path file;

    AnswerServer(Path file) throws IOException {
      this.file = file;
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Thread.ofPlatform().daemon().start(this::serve);
    }

    String address() throws IOException {
      return "http://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    private void serve() {
      while (server.isOpen()) {
        try {
          SocketChannel socket = server.accept();
          Thread.ofPlatform().daemon().start(() -> answer(socket));
        } catch (IOException closed) {
          return;
        }
      }
    }

    private void answer(SocketChannel socket) {
      try (socket;
          FileChannel body = FileChannel.open(file)) {
        readRequest(new BufferedInputStream(socket.socket().getInputStream()));
        String head =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                .formatted(body.size());
        socket.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
        for (long sent = 0; sent < body.size(); ) {
          sent += body.transferTo(sent, body.size() - sent, socket);
        }
        socket.shutdownOutput();
      } catch (IOException gone) {
        // The reader went away; what it made of that is its own result.
      }
    }

    private static void readRequest(InputStream in) throws IOException {
      int length = 0;
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(line.substring(15).strip());
        }
      }
      in.readNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  // --- The program ----------------------------------------------------------------------------

  /** The program in a process of its own, spoken to through its API. */
  private static final class Program {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String WORKFLOW =
        """
        apiVersion: tributary/v1
        kind: Workflow
        name: fetch
        activities:
          - id: externalApi1
            kind: externalApi
            settings:
              outbound:
                arrayPath: /data
                columns:
                  - {name: id, type: integer}
                  - {name: email}
                  - {name: name}
                  - {name: zipCode}
                  - {name: spent, type: decimal}
                  - {name: since, type: date}
              execution: {url: "%s/rows"}
              guardrails: {version: 1, responseBytes: %d, timeout: 19m, totalTime: 20m}
          - {id: end1, kind: end}
          - {id: end2, kind: end}
        transitions:
          - {from: externalApi1, to: end1}
          - {from: externalApi1, outlet: failed, to: end2}
        """;

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    /** Beginning with the password; whoever asks often asks with a key, whose check costs nothing. */
    private String authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private Program(Process process, int port) {
      this.process = process;
      this.port = port;
      Thread.ofVirtual().start(this::read);
    }

    static Program started(Path jar, Path home, String origin) throws Exception {
      int port = freePort();
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              HEAP,
              COLLECTOR,
              "--enable-native-access=ALL-UNNAMED",
              "-Dtributary.home=" + home,
              "-Dquarkus.http.port=" + port,
              "-Dtributary.outbound.allowed-origins=" + origin,
              "-Dtributary.external-api.highest.response-bytes=" + 10L * (1 << 30),
              "-Dtributary.external-api.highest.attempt-time=20m",
              "-jar",
              jar.toString(),
              "start");
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("TRIBUTARY_ADMIN_PASSWORD", PASSWORD);
      Program program = new Program(builder.start(), port);
      program.await(line -> line.contains("Listening on"));
      program.authorization = "Bearer " + program.newKey();
      return program;
    }

    private String newKey() throws Exception {
      String asked = "{\"name\":\"bench\",\"role\":\"designer\"}";
      return field(send("/api-keys", "application/json", asked).body(), "key");
    }

    void publish(String address, long bytes) throws Exception {
      HttpResponse<String> answer =
          send("/workflows", "application/yaml", WORKFLOW.formatted(address, bytes));
      if (answer.statusCode() != 201) {
        throw new IllegalStateException(answer.body());
      }
    }

    /** How long a run takes, from its start to its end, by the program's own clock. */
    long fetched(int rows) throws Exception {
      long began = System.nanoTime();
      String run = start();
      while (!ended(run)) {
        TimeUnit.MILLISECONDS.sleep(200);
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
          throw new IllegalStateException("not ended: " + get("/runs/" + run));
        }
      }
      if (rowsOf(run) != rows) {
        throw new IllegalStateException(get("/runs/" + run + "/tasks"));
      }
      String times = get("/runs/" + run);
      return Duration.between(
              Instant.parse(field(times, "createdAt")), Instant.parse(field(times, "endedAt")))
          .toMillis();
    }

    String start() throws Exception {
      return field(send("/workflows/fetch/runs", "application/json", "{}").body(), "id");
    }

    boolean ended(String run) throws Exception {
      return get("/runs/" + run).contains("\"endedAt\"");
    }

    /** Of the run's only transition with rows; 0 when the run failed. */
    long rowsOf(String run) throws Exception {
      String rows = get("/runs/" + run + "/transitions");
      String first = rows.replaceFirst("(?s).*?\"rows\":(\\d+).*", "$1");
      return first.equals(rows) ? 0 : Long.parseLong(first);
    }

    /** Megabytes that are alive after a collection. */
    double heap() throws Exception {
      Process jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(process.pid()),
                  "GC.class_histogram")
              .start();
      String total;
      try (BufferedReader reader = jcmd.inputReader()) {
        total = reader.lines().filter(line -> line.startsWith("Total")).findFirst().orElse("");
      }
      return Long.parseLong(total.strip().split("\\s+")[2]) / 1e6;
    }

    private static String field(String json, String name) {
      return json.replaceFirst("(?s).*?\"" + name + "\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    }

    private String get(String path) throws Exception {
      return client.send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> send(String path, String type, String body) throws Exception {
      return client.send(
          request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(),
          BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
          .header("Authorization", authorization);
    }

    private void read() {
      try (BufferedReader reader = process.inputReader()) {
        reader.lines().forEach(lines::add);
      } catch (IOException | UncheckedIOException e) {
        lines.add(e.toString());
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

    void end() throws InterruptedException {
      process.destroy();
      process.waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory, new FileVisitOption[0])) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
