package dev.tributary.webapp.chaos.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import dev.tributary.webapp.chaos.check.History.Delivery;
import dev.tributary.webapp.chaos.check.History.Event;
import dev.tributary.webapp.chaos.nodes.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The webhook that is notified of runs: records every delivery, and may fail before or after that.
 */
public final class HookWitness implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "chaos";
  private static final int BATCH = 100;
  private static final int NO_CONTENT = 204;
  private static final int UNAVAILABLE = 503;
  private static final int WAYS = 3;

  private final WitnessServer server;
  private final Random random;
  private final List<Delivery> deliveries = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean failing;

  private HookWitness(WitnessServer server, Random random) {
    this.server = server;
    this.random = random;
  }

  public static HookWitness start(long seed) throws IOException {
    HookWitness hook = new HookWitness(WitnessServer.open(), new Random(seed));
    hook.server.serve(hook::respond);
    return hook;
  }

  public String origin() {
    return server.origin();
  }

  /** Whether it refuses, breaks connections, or records and then breaks the connection. */
  public void fail(boolean wanted) {
    failing = wanted;
  }

  /** Lets the program notify it of each start and end of a run. */
  public void subscribe(ApiClient client, URI node) throws IOException, InterruptedException {
    String target =
        "{\"kind\":\"webhook\",\"url\":\"%s/hook\",\"batch\":%d}".formatted(origin(), BATCH);
    client.put(node, "/notifications/targets/" + NAME, target).required();
    String rule =
        """
        {"events": ["run.started", "run.finished", "run.failed", "run.stopped"],
         "targets": ["%s"]}
        """
            .formatted(NAME);
    client.put(node, "/notifications/rules/" + NAME, rule).required();
  }

  public List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  @Override
  public void close() {
    server.close();
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
      int way = failing ? random.nextInt(WAYS) : WAYS;
      if (way == 0) {
        exchange.sendResponseHeaders(UNAVAILABLE, -1);
      } else if (way > 1) {
        record(exchange.getRequestHeaders().getFirst("webhook-id"), body);
      }
      if (way == WAYS) {
        exchange.sendResponseHeaders(NO_CONTENT, -1);
      }
    }
  }

  private void record(String id, JsonNode body) {
    List<Event> events = new ArrayList<>();
    boolean batch = body.path("type").asText().equals("events.batch");
    for (JsonNode event : batch ? body.at("/data/events") : List.of(body)) {
      JsonNode data = event.path("data");
      events.add(
          new Event(
              data.path("id").asText(),
              event.path("type").asText(),
              data.path("workflow").asText(),
              data.path("run").asText()));
    }
    deliveries.add(new Delivery(id, events));
  }
}
