package dev.tributary.webapp.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.webapp.chaos.ApiClient.Response;
import dev.tributary.webapp.chaos.check.History.Outcome;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that start runs at any node, repeat what had no response at another one, stop and pause
 * some of the runs at random, and resume what has failed or is paused.
 */
final class Clients {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration RETRY = Duration.ofMillis(250);
  private static final int RESUME_EVERY_MILLIS = 1000;
  private static final int ONE_WAITS_OF = 4;
  private static final int ONE_REPEATS_OF = 8;
  private static final int ONE_COMMANDS_OF = 10;

  private final ApiClient api;
  private final List<URI> nodes;
  private final Load load;
  private final ClientLog log = new ClientLog();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicInteger bursts = new AtomicInteger();
  private volatile boolean starting = true;
  private volatile boolean resuming = true;
  private Thread resumer = new Thread();

  /**
   * How much the clients do.
   *
   * @param pause of a client between two starts, on average
   * @param commands whether clients stop and pause some of the runs
   */
  record Load(long seed, int clients, Duration pause, List<Workload> workloads, boolean commands) {}

  Clients(ApiClient api, List<URI> nodes, Load load) {
    this.api = api;
    this.nodes = List.copyOf(nodes);
    this.load = load;
  }

  ClientLog log() {
    return log;
  }

  void begin() {
    for (int i = 0; i < load.clients(); i++) {
      String name = "c" + i;
      Random random = new Random(load.seed() + i);
      threads.add(Thread.ofVirtual().start(() -> work(name, random)));
    }
    resumer = Thread.ofVirtual().start(this::resumeAll);
  }

  /** So many starts at once, beside those of the clients. */
  void burst(int starts) {
    burst(starts, load.workloads());
  }

  /** So many starts of some workloads. */
  void burst(int starts, List<Workload> workloads) {
    String name = "b" + bursts.incrementAndGet();
    for (int i = 0; i < starts; i++) {
      String tag = name + "-" + i;
      Random random = new Random(load.seed() + tag.hashCode());
      threads.add(Thread.ofVirtual().start(() -> start(tag, workloads, random)));
    }
  }

  /** Stops these runs, each in a request of its own to one of these nodes. */
  void stop(List<String> runs, List<Node> at) {
    Random random = new Random(load.seed() + runs.size());
    for (String run : runs) {
      URI node = at.get(random.nextInt(at.size())).address();
      threads.add(
          Thread.ofVirtual().start(() -> log.commanded(run, "stop", command(node, run, "stop"))));
    }
  }

  /** No client begins anything more; returns when each has its last response. */
  void end() throws InterruptedException {
    starting = false;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Failed and paused runs are no longer resumed. */
  void endResuming() throws InterruptedException {
    resuming = false;
    resumer.join();
  }

  private void work(String name, Random random) {
    for (int i = 0; starting; i++) {
      start(name + "-" + i, load.workloads(), random);
      sleep(Duration.ofMillis(random.nextLong(2 * load.pause().toMillis() + 1)));
    }
  }

  private void start(String tag, List<Workload> workloads, Random random) {
    Workload workload = Workload.draw(workloads, random);
    log.invoked(tag, workload);
    Optional<String> run = started(tag, workload, random);
    if (run.isPresent() && random.nextInt(ONE_REPEATS_OF) == 0) {
      started(tag, workload, random);
    }
    if (load.commands() && run.isPresent() && random.nextInt(ONE_COMMANDS_OF) == 0) {
      String name = random.nextBoolean() ? "stop" : "pause";
      sleep(Duration.ofMillis(random.nextInt(400)));
      log.commanded(run.get(), name, command(node(random), run.get(), name));
    }
  }

  private Optional<String> started(String tag, Workload workload, Random random) {
    String path = "/workflows/%s/runs".formatted(workload.expected().workflow());
    String body = "{\"parameters\":{\"tag\":\"%s\"}}".formatted(tag);
    int wait = random.nextInt(ONE_WAITS_OF) == 0 ? 5 : 0;
    Optional<Response> response = untilDecided(() -> api.post(node(random), path, body, tag, wait));
    Optional<String> run = response.filter(Response::ok).map(ok -> ok.body().path("id").asText());
    run.ifPresent(id -> log.started(tag, id));
    response
        .filter(refused -> !refused.ok() && !refused.temporary())
        .ifPresent(refused -> log.surprised(tag + ": " + refused));
    return run;
  }

  private Outcome command(URI node, String run, String name) {
    String path = "/runs/%s/commands".formatted(run);
    String body = "{\"command\":\"%s\"}".formatted(name);
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

  /** Repeats a request until its outcome is known; empty when the time is over. */
  private static Optional<Response> untilDecided(Request request) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (System.nanoTime() < end) {
      try {
        Response response = request.send();
        if (!response.temporary()) {
          return Optional.of(response);
        }
      } catch (IOException unknown) {
        // Another node gets the same request.
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
      sleep(RETRY);
    }
    return Optional.empty();
  }

  @FunctionalInterface
  private interface Request {
    Response send() throws IOException, InterruptedException;
  }

  private void resumeAll() {
    Random random = new Random(load.seed() - 1);
    while (resuming) {
      sleep(Duration.ofMillis(RESUME_EVERY_MILLIS));
      try {
        Response waiting = api.get(node(random), "/runs?state=failed&state=paused&limit=100");
        for (JsonNode run : waiting.body().path("items")) {
          String id = run.path("id").asText();
          log.commanded(id, "resume", command(node(random), id, "resume"));
        }
      } catch (IOException unknown) {
        // Later.
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private URI node(Random random) {
    return nodes.get(random.nextInt(nodes.size()));
  }

  private static void sleep(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
