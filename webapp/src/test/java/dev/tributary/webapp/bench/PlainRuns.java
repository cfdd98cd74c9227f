package dev.tributary.webapp.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The work of a small run as plain JDBC, on the same database and against the same API: a request
 * to the web server of the JDK starts it and waits for its end; it reads the ten people, sends one
 * POST with their zip codes, and in one transaction inserts the ten rows of the response, joins
 * them with the people, and inserts ten messages. A process that dies in between loses the run:
 * there is no caller to check, no state, no journal, no recorded exchange and no retry.
 */
final class PlainRuns implements AutoCloseable {
  /** As many connections as the program's own pool has. */
  private static final int CONNECTIONS = 24;

  private static final int ENDED = 204;
  private static final int FAILED = 500;

  private static final List<String> TABLES =
      List.of(
          "drop table if exists public.bench_code, public.bench_message",
          """
          create table public.bench_code (
            run bigint, line int, code text, zip_code text, primary key (run, line))
          """,
          """
          create table public.bench_message (
            run bigint, line int, recipient bigint, address text, subject text, body text,
            primary key (run, line))
          """);

  private static final String PEOPLE =
      "select zip_code from public.profile where city = 'Small Run' order by id";

  private static final String ADD_CODE =
      "insert into public.bench_code (run, line, code, zip_code) values (?, ?, ?, ?)";

  private static final String JOIN =
      """
      select p.id, p.email, p.first_name, c.code
      from public.profile p left join public.bench_code c on c.run = ? and c.zip_code = p.zip_code
      where p.city = 'Small Run' order by p.id
      """;

  private static final String ADD_MESSAGE =
      """
      insert into public.bench_message (run, line, recipient, address, subject, body)
      values (?, ?, ?, ?, ?, ?)
      """;

  private static final JsonFactory JSON = new JsonFactory();

  private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong runs = new AtomicLong();
  private final URI api;
  private final HttpServer server;

  /** Why the last run failed that did. */
  private volatile @Nullable Exception failure;

  private PlainRuns(URI api) throws IOException {
    this.api = api;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/runs", this::serve);
    server.start();
  }

  /** With tables of its own in the database of the program. */
  static PlainRuns in(BenchHome home, String origin) throws SQLException, IOException {
    PlainRuns plain = new PlainRuns(URI.create(origin + "/codes"));
    for (int i = 0; i < CONNECTIONS; i++) {
      plain.connections.add(home.database());
    }
    Connection connection = plain.connections.element();
    for (String sql : TABLES) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
    return plain;
  }

  private record Code(String code, String zipCode) {}

  private record Mail(long recipient, String address, String firstName, String code) {}

  @FunctionalInterface
  private interface DatabaseStep<T> {
    T with(Connection connection) throws SQLException;
  }

  /** One run, from the request that starts it to the response after its end. */
  void run() throws Exception {
    URI start = URI.create("http://127.0.0.1:%d/runs".formatted(server.getAddress().getPort()));
    HttpRequest request = HttpRequest.newBuilder(start).POST(BodyPublishers.noBody()).build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != ENDED) {
      throw new IllegalStateException("status %d".formatted(status), failure);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      execute();
      exchange.sendResponseHeaders(ENDED, -1);
    } catch (Exception failed) {
      failure = failed;
      exchange.sendResponseHeaders(FAILED, -1);
    }
  }

  private void execute() throws Exception {
    List<Code> codes = codes(connected(PlainRuns::zipCodes));
    long run = runs.incrementAndGet();
    int messages = connected(connection -> write(connection, run, codes));
    if (messages != SmallRun.PEOPLE) {
      throw new IllegalStateException("%d messages".formatted(messages));
    }
  }

  private <T> T connected(DatabaseStep<T> step) throws SQLException, InterruptedException {
    Connection connection = connections.take();
    try {
      return step.with(connection);
    } finally {
      connections.add(connection);
    }
  }

  private static List<String> zipCodes(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PEOPLE);
        ResultSet row = statement.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    }
  }

  private List<Code> codes(List<String> zipCodes) throws IOException, InterruptedException {
    String body =
        zipCodes.stream()
            .map("{\"zipCode\":\"%s\"}"::formatted)
            .collect(Collectors.joining(",", "{\"data\":[", "]}"));
    HttpRequest request =
        HttpRequest.newBuilder(api)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return parse(client.send(request, BodyHandlers.ofByteArray()).body());
  }

  private static List<Code> parse(byte[] response) throws IOException {
    List<Code> codes = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(response)) {
      String code = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && parser.currentName().equals("code")) {
          code = parser.getText();
        } else if (token == JsonToken.VALUE_STRING) {
          codes.add(new Code(code, parser.getText()));
        }
      }
    }
    return codes;
  }

  private static int write(Connection connection, long run, List<Code> codes) throws SQLException {
    connection.setAutoCommit(false);
    addCodes(connection, run, codes);
    int messages = addMessages(connection, run, joined(connection, run));
    connection.commit();
    connection.setAutoCommit(true);
    return messages;
  }

  private static int addMessages(Connection connection, long run, List<Mail> mails)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ADD_MESSAGE)) {
      for (int line = 0; line < mails.size(); line++) {
        Mail mail = mails.get(line);
        statement.setLong(1, run);
        statement.setInt(2, line);
        statement.setLong(3, mail.recipient());
        statement.setString(4, mail.address());
        statement.setString(5, "%s: %s".formatted(mail.firstName(), mail.code()));
        statement.setString(
            6, "Hello %s, your code is %s.".formatted(mail.firstName(), mail.code()));
        statement.addBatch();
      }
      return statement.executeBatch().length;
    }
  }

  private static void addCodes(Connection connection, long run, List<Code> codes)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ADD_CODE)) {
      for (int line = 0; line < codes.size(); line++) {
        statement.setLong(1, run);
        statement.setInt(2, line);
        statement.setString(3, codes.get(line).code());
        statement.setString(4, codes.get(line).zipCode());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static List<Mail> joined(Connection connection, long run) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(JOIN)) {
      statement.setLong(1, run);
      try (ResultSet row = statement.executeQuery()) {
        List<Mail> mails = new ArrayList<>();
        while (row.next()) {
          mails.add(new Mail(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
        }
        return mails;
      }
    }
  }

  @Override
  public void close() throws SQLException {
    server.stop(0);
    threads.close();
    client.close();
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
