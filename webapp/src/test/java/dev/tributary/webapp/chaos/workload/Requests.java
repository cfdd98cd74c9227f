package dev.tributary.webapp.chaos.workload;

import dev.tributary.webapp.chaos.check.History.Outcome;
import dev.tributary.webapp.chaos.nodes.ApiClient;
import dev.tributary.webapp.chaos.nodes.ApiClient.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Requests of clients to any node. */
public record Requests(ApiClient api, List<URI> nodes) {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration RETRY = Duration.ofMillis(250);
  private static final int ONE_WAITS_OF = 4;
  private static final int WAIT_SECONDS = 5;

  public Requests {
    nodes = List.copyOf(nodes);
  }

  URI node(Random random) {
    return nodes.get(random.nextInt(nodes.size()));
  }

  Response get(Random random, String path) throws IOException, InterruptedException {
    return api.get(node(random), path);
  }

  Outcome command(URI node, String run, String name) {
    return outcome(
        node, "/runs/%s/commands".formatted(run), "{\"command\":\"%s\"}".formatted(name));
  }

  /** Of a request that is sent once. */
  Outcome outcome(URI node, String path, String body) {
    try {
      Response response = api.post(node, path, body, "", 0);
      return response.ok()
          ? Outcome.OK
          : response.status() >= 500 ? Outcome.UNKNOWN : Outcome.REFUSED;
    } catch (IOException unknown) {
      return Outcome.UNKNOWN;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Outcome.UNKNOWN;
    }
  }

  Response signal(Random random, String id) throws IOException, InterruptedException {
    String body = "{\"parameters\":{\"signal\":\"%s\"}}".formatted(id);
    return api.post(node(random), Workload.WOKEN.signals(), body, id, 0);
  }

  /** Repeats a start with its key until its outcome is known; empty when the time is over. */
  Optional<Response> start(Random random, String path, String tag) {
    String body = "{\"parameters\":{\"tag\":\"%s\"}}".formatted(tag);
    int wait = random.nextInt(ONE_WAITS_OF) == 0 ? WAIT_SECONDS : 0;
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (System.nanoTime() < end) {
      try {
        Response response = api.post(node(random), path, body, tag, wait);
        if (!response.temporary()) {
          return Optional.of(response);
        }
      } catch (IOException unknown) {
        // Another node gets the same request.
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
      Pauses.take(RETRY);
    }
    return Optional.empty();
  }
}
