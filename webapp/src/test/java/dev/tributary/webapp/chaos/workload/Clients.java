package dev.tributary.webapp.chaos.workload;

import dev.tributary.webapp.chaos.nodes.ApiClient.Response;
import dev.tributary.webapp.chaos.nodes.Node;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that start runs at any node, repeat what had no response at another one, and stop and
 * pause some of the runs at random.
 */
public final class Clients {
  private static final int ONE_REPEATS_OF = 8;

  private final Requests requests;
  private final Load load;
  private final ClientLog log = new ClientLog();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicInteger bursts = new AtomicInteger();
  private final Attendants attendants;
  private volatile boolean starting = true;

  /**
   * How much the clients do.
   *
   * @param pause of a client between two starts, on average
   * @param commands whether clients stop and pause some of the runs
   */
  public record Load(
      long seed, int clients, Duration pause, List<Workload> workloads, boolean commands) {}

  public Clients(Requests requests, Load load) {
    this.requests = requests;
    this.load = load;
    this.attendants = new Attendants(requests, log, load.seed());
  }

  public ClientLog log() {
    return log;
  }

  public void begin() {
    for (int i = 0; i < load.clients(); i++) {
      String name = "c" + i;
      Random random = new Random(load.seed() + i);
      threads.add(Thread.ofVirtual().start(() -> work(name, random)));
    }
    attendants.begin();
  }

  /** So many starts at once, beside those of the clients. */
  public void burst(int starts) {
    burst(starts, load.workloads());
  }

  /** So many starts of some workloads. */
  public void burst(int starts, List<Workload> workloads) {
    String name = "b" + bursts.incrementAndGet();
    for (int i = 0; i < starts; i++) {
      String tag = name + "-" + i;
      Random random = new Random(load.seed() + tag.hashCode());
      threads.add(Thread.ofVirtual().start(() -> start(tag, workloads, random)));
    }
  }

  /** Stops these runs, each in a request of its own to one of these nodes. */
  public void stop(List<String> runs, List<Node> at) {
    Random random = new Random(load.seed() + runs.size());
    for (String run : runs) {
      URI node = at.get(random.nextInt(at.size())).address();
      threads.add(Thread.ofVirtual().start(() -> command(node, run, "stop")));
    }
  }

  /** No client begins anything more; returns when each has its last response. */
  public void end() throws InterruptedException {
    starting = false;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Runs are no longer looked after. */
  public void leave() throws InterruptedException {
    attendants.end();
  }

  private void work(String name, Random random) {
    for (int i = 0; starting; i++) {
      start(name + "-" + i, load.workloads(), random);
      Pauses.take(Duration.ofMillis(random.nextLong(2 * load.pause().toMillis() + 1)));
    }
  }

  private void start(String tag, List<Workload> workloads, Random random) {
    Workload workload = Workload.draw(workloads, random);
    log.invoked(tag, workload);
    Optional<String> run = started(tag, workload, random);
    if (run.isPresent() && random.nextInt(ONE_REPEATS_OF) == 0) {
      started(tag, workload, random);
    }
    if (load.commands() && run.isPresent() && random.nextInt(workload.oneCommandedOf()) == 0) {
      String name = random.nextBoolean() ? "stop" : "pause";
      Pauses.take(Duration.ofMillis(random.nextLong(workload.commandedWithin().toMillis())));
      command(requests.node(random), run.get(), name);
    }
  }

  private Optional<String> started(String tag, Workload workload, Random random) {
    Optional<Response> response = requests.start(random, workload.start(), tag);
    Optional<String> run = response.filter(Response::ok).map(Response::run);
    run.ifPresent(id -> log.started(tag, id));
    response
        .filter(refused -> !refused.ok() && !refused.temporary())
        .ifPresent(refused -> log.surprised(tag + ": " + refused));
    return run;
  }

  private void command(URI node, String run, String name) {
    log.commanded(run, name, requests.command(node, run, name));
  }
}
