package dev.tributary.webapp.chaos.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import dev.tributary.webapp.chaos.check.History.Call;
import dev.tributary.webapp.chaos.check.History.EarlyCall;
import dev.tributary.webapp.chaos.check.History.Job;
import dev.tributary.webapp.chaos.check.History.PageRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The API that runs call: records every request that arrives, and responds as the faults require.
 */
public final class ApiWitness implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int UNAVAILABLE = 503;

  /** The path whose calls are postponed. */
  public static final String LATER = "/later";

  /** The path of the token endpoint. */
  public static final String TOKEN = "/token";

  private static final int UNAUTHORIZED = 401;

  private final WitnessServer server;
  private final Random random;
  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
  private final List<PageRequest> pages = Collections.synchronizedList(new ArrayList<>());
  private final TokenIssuer tokens = new TokenIssuer();
  private final Jobs jobs = new Jobs();
  private final Postponements postponements = new Postponements();
  private volatile Behaviour behaviour = Behaviour.DEFAULT;
  private volatile Duration latency = Duration.ofMillis(150);

  /** How it responds. */
  public enum Behaviour {
    DEFAULT,
    DOWN,
    SLOW,
    CUT
  }

  private ApiWitness(WitnessServer server, Random random) {
    this.server = server;
    this.random = random;
  }

  public static ApiWitness start(long seed) throws IOException {
    // Else a response, sent in two parts, waits for the client to acknowledge the first.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    ApiWitness api = new ApiWitness(WitnessServer.open(), new Random(seed));
    api.server.serve(api::respond);
    return api;
  }

  public String origin() {
    return server.origin();
  }

  /** From the next request on. */
  public void behave(Behaviour wanted) {
    behaviour = wanted;
  }

  /** The mean time before a response. */
  public void respondAfter(Duration mean) {
    latency = mean;
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public List<PageRequest> pages() {
    return List.copyOf(pages);
  }

  /** From now on the tokens that were issued are refused. */
  public void revokeTokens() {
    tokens.revoke();
  }

  public List<EarlyCall> early() {
    return postponements.early();
  }

  public List<Job> jobs() {
    return jobs.all();
  }

  @Override
  public void close() {
    server.close();
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      if (path.equals(TOKEN)) {
        issue(exchange);
      } else if (path.startsWith(Jobs.PATH + "/")) {
        aboutJob(exchange);
      } else {
        call(exchange, request, path);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void call(HttpExchange exchange, byte[] request, String path)
      throws IOException, InterruptedException {
    JsonNode body = JSON.readTree(request);
    JsonNode params = body.path("params");
    String tag = params.path("tag").asText();
    String key = header(exchange, "Idempotency-Key").orElse("");
    calls.add(new Call(path, tag, params.path("signal").asText(), key, hash(request)));
    if (path.equals(CodePages.PATH)) {
      pages.add(new PageRequest(tag, CodePages.number(exchange.getRequestURI())));
    }
    Behaviour now = behaviour;
    boolean postponed = now != Behaviour.DOWN && path.equals(LATER) && postponements.postpones(tag);
    pause(now);
    if (postponed) {
      String seconds = Long.toString(Postponements.TIME.toSeconds());
      exchange.getResponseHeaders().set("Retry-After", seconds);
    }
    if (path.equals(CodePages.PATH) && !tokens.accepts(header(exchange, "Authorization"))) {
      exchange.sendResponseHeaders(UNAUTHORIZED, -1);
    } else if (postponed || now == Behaviour.DOWN) {
      exchange.sendResponseHeaders(UNAVAILABLE, -1);
    } else {
      String codes = CodePages.of(body, exchange.getRequestURI());
      if (path.equals(Jobs.PATH)) {
        jobs.respond(exchange, jobs.create(key, tag, codes), now == Behaviour.CUT);
      } else {
        new Response(Response.OK, codes).send(exchange, now == Behaviour.CUT);
      }
    }
  }

  private void aboutJob(HttpExchange exchange) throws IOException, InterruptedException {
    Jobs.Request request = Jobs.Request.of(exchange);
    Behaviour now = behaviour;
    pause(now);
    if (now == Behaviour.DOWN) {
      jobs.record(request, Optional.empty());
      exchange.sendResponseHeaders(UNAVAILABLE, -1);
    } else {
      jobs.respond(exchange, request, now == Behaviour.CUT);
    }
  }

  private void issue(HttpExchange exchange) throws IOException, InterruptedException {
    Behaviour now = behaviour;
    pause(now);
    if (now == Behaviour.DOWN) {
      exchange.sendResponseHeaders(UNAVAILABLE, -1);
    } else {
      new Response(Response.OK, tokens.issue()).send(exchange, now == Behaviour.CUT);
    }
  }

  private void pause(Behaviour now) throws InterruptedException {
    long mean = latency.toMillis() * (now == Behaviour.SLOW ? 10 : 1);
    TimeUnit.MILLISECONDS.sleep(random.nextLong(mean / 2, mean * 3 / 2 + 1));
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
