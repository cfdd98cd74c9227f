package dev.tributary.webapp.chaos.workload;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.webapp.chaos.check.History.Decision;
import dev.tributary.webapp.chaos.nodes.ApiClient.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Clients that look after the runs until the end: they resume what has failed or is paused, decide
 * on what waits for a person, some of it twice at once, and signal those that wait for it.
 */
public final class Attendants {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int ONE_REJECTS_OF = 4;
  private static final int ONE_DECIDES_TWICE_OF = 3;

  private final Requests requests;
  private final ClientLog log;
  private final long seed;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean attending = true;
  private int signals;

  Attendants(Requests requests, ClientLog log, long seed) {
    this.requests = requests;
    this.log = log;
    this.seed = seed;
  }

  void begin() {
    begin(this::resume);
    begin(this::decide);
    begin(this::signal);
  }

  void end() throws InterruptedException {
    attending = false;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @FunctionalInterface
  private interface Round {
    void make(Random random) throws IOException, InterruptedException;
  }

  private void begin(Round round) {
    Random random = new Random(seed - 1 - threads.size());
    threads.add(Thread.ofVirtual().start(() -> attend(round, random)));
  }

  private void attend(Round round, Random random) {
    while (attending) {
      try {
        TimeUnit.NANOSECONDS.sleep(EVERY.toNanos());
        round.make(random);
      } catch (IOException unknown) {
        // Later.
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void resume(Random random) throws IOException, InterruptedException {
    Response waiting = requests.get(random, "/runs?state=failed&state=paused&limit=100");
    for (JsonNode run : waiting.body().path("items")) {
      String id = run.path("id").asText();
      log.commanded(id, "resume", requests.command(requests.node(random), id, "resume"));
    }
  }

  private void decide(Random random) throws IOException, InterruptedException {
    Response waiting = requests.get(random, "/approvals?limit=100");
    List<Thread> deciding = new ArrayList<>();
    for (JsonNode approval : waiting.body().path("items")) {
      boolean approved = random.nextInt(ONE_REJECTS_OF) > 0;
      int times = random.nextInt(ONE_DECIDES_TWICE_OF) == 0 ? 2 : 1;
      for (int i = 0; i < times; i++) {
        URI node = requests.node(random);
        boolean first = i == 0;
        deciding.add(Thread.ofVirtual().start(() -> decide(node, approval, approved == first)));
      }
    }
    for (Thread thread : deciding) {
      thread.join();
    }
  }

  private void decide(URI node, JsonNode approval, boolean approved) {
    String id = approval.path("id").asText();
    String decision = approved ? "approved" : "rejected";
    log.decided(
        new Decision(
            id,
            approval.path("run").asText(),
            approved,
            requests.outcome(
                node,
                "/approvals/%s/decision".formatted(id),
                "{\"decision\":\"%s\"}".formatted(decision))));
  }

  /** One signal after the other; each is repeated with its key until it has woken a run. */
  private void signal(Random random) throws IOException, InterruptedException {
    String id = "s" + signals;
    Response response = requests.signal(random, id);
    if (response.ok()) {
      log.signalled(id, response.body().path("woken").asLong());
      signals++;
    }
  }
}
