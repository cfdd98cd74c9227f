package dev.tributary.webapp.chaos.faults;

import dev.tributary.webapp.chaos.check.History.FaultWindow;
import dev.tributary.webapp.chaos.nodes.Node;
import dev.tributary.webapp.chaos.site.Site;
import dev.tributary.webapp.chaos.site.StoredReader;
import dev.tributary.webapp.chaos.witness.ApiWitness;
import dev.tributary.webapp.chaos.workload.Clients;
import dev.tributary.webapp.chaos.workload.Workload;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Injects faults, heals them and waits until every node is ready again. */
public final class Injector {
  private static final Duration DOWN = Duration.ofSeconds(1);
  private static final Duration NETWORK_DELAY = Duration.ofMillis(200);
  private static final int HIT_POLLS = 40;
  private static final int HIT_POLL_MILLIS = 50;

  private final Site site;
  private final Clients clients;

  public Injector(Site site, Clients clients) {
    this.site = site;
    this.clients = clients;
  }

  public FaultWindow inject(FaultKind kind, Fault fault)
      throws IOException, InterruptedException, SQLException {
    boolean hit = awaitRunning(fault);
    Instant from = Instant.now();
    apply(fault);
    boolean recovered = true;
    for (Node node : site.nodes()) {
      recovered &= node.awaitReady();
    }
    return new FaultWindow(kind.name(), kind.target(), from, Instant.now(), hit, recovered);
  }

  /** Waits a moment for a running task, so that the fault is not wasted. */
  private boolean awaitRunning(Fault fault) throws IOException, SQLException, InterruptedException {
    List<Node> struck = struck(fault);
    try (Connection connection = site.postgres().administer(site.database())) {
      for (int i = 0; i < HIT_POLLS; i++) {
        for (Node node : struck) {
          if (!StoredReader.runsOn(connection, node.pid()).isEmpty()) {
            return true;
          }
        }
        TimeUnit.MILLISECONDS.sleep(HIT_POLL_MILLIS);
      }
    }
    return false;
  }

  private List<Node> struck(Fault fault) {
    return switch (fault) {
      case Fault.KillNode(int node) -> List.of(node(node));
      case Fault.TerminateNode(int node) -> List.of(node(node));
      case Fault.PauseNode(int node, Duration _) -> List.of(node(node));
      case Fault.PauseAndStop(int node, Duration _) -> List.of(node(node));
      case Fault.CutNetwork(int node, Duration _) -> List.of(node(node));
      case Fault.DelayNetwork(int node, Duration _) -> List.of(node(node));
      case Fault.SilenceNetwork(int node, Duration _) -> List.of(node(node));
      case Fault.KillTwoNodes(int spared) -> others(spared);
      case Fault.RollingRestart _,
          Fault.KillPostgres _,
          Fault.StopPostgres _,
          Fault.TerminateConnections _,
          Fault.DrainPools _,
          Fault.ApiFault _,
          Fault.MailDies _,
          Fault.HookFails _,
          Fault.RevokeTokens _,
          Fault.ManyStarts _,
          Fault.ManyWaits _ ->
          site.nodes();
    };
  }

  private void apply(Fault fault) throws IOException, InterruptedException, SQLException {
    switch (fault) {
      case Fault.KillNode(int node) -> kill(List.of(node(node)));
      case Fault.KillTwoNodes(int spared) -> kill(others(spared));
      case Fault.TerminateNode(int node) -> restart(node(node));
      case Fault.PauseNode(int node, Duration time) -> {
        node(node).freeze();
        sleep(time);
        node(node).thaw();
      }
      case Fault.PauseAndStop(int node, Duration time) -> {
        Node paused = node(node);
        paused.freeze();
        clients.stop(runsOf(paused), others(node));
        sleep(time);
        paused.thaw();
      }
      case Fault.RollingRestart() -> {
        for (Node node : site.nodes()) {
          restart(node);
        }
      }
      case Fault.KillPostgres() -> {
        site.postgres().kill();
        site.postgres().startAgain();
      }
      case Fault.StopPostgres(Duration time) -> {
        site.postgres().stop();
        sleep(time);
        site.postgres().startAgain();
      }
      case Fault.TerminateConnections() -> terminateConnections();
      case Fault.DrainPools(Duration time) -> drainPools(time);
      case Fault.CutNetwork(int node, Duration time) -> {
        node(node).network().cut();
        sleep(time);
        node(node).network().heal();
      }
      case Fault.DelayNetwork(int node, Duration time) -> {
        node(node).network().delay(NETWORK_DELAY);
        sleep(time);
        node(node).network().heal();
      }
      case Fault.SilenceNetwork(int node, Duration time) -> {
        node(node).network().silence();
        sleep(time);
        node(node).network().heal();
      }
      case Fault.ApiFault(ApiWitness.Behaviour behaviour, Duration time) -> {
        site.api().behave(behaviour);
        sleep(time);
        site.api().behave(ApiWitness.Behaviour.DEFAULT);
      }
      case Fault.MailDies(Duration time) -> {
        site.mail().die(true);
        sleep(time);
        site.mail().die(false);
      }
      case Fault.HookFails(Duration time) -> {
        site.hook().fail(true);
        sleep(time);
        site.hook().fail(false);
      }
      case Fault.RevokeTokens() -> site.api().revokeTokens();
      case Fault.ManyStarts(int starts) -> clients.burst(starts);
      case Fault.ManyWaits(int starts) -> clients.burst(starts, List.of(Workload.LATER));
    }
  }

  private void kill(List<Node> nodes) throws IOException, InterruptedException {
    nodes.forEach(Node::kill);
    sleep(DOWN);
    for (Node node : nodes) {
      node.startAgain();
    }
  }

  private static void restart(Node node) throws IOException, InterruptedException {
    node.terminate();
    node.startAgain();
    node.awaitReady();
  }

  private void terminateConnections() throws SQLException, IOException {
    try (Connection connection = site.postgres().administer(site.database());
        var statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = '%s'"
              .formatted(site.postgres().user()));
    }
  }

  private void drainPools(Duration time) throws SQLException, InterruptedException, IOException {
    try (Connection connection = site.postgres().administer(site.database());
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table tributary.run in access exclusive mode");
      sleep(time);
      connection.rollback();
    }
  }

  private List<String> runsOf(Node node) throws SQLException, IOException {
    try (Connection connection = site.postgres().administer(site.database())) {
      return StoredReader.runsOn(connection, node.pid());
    }
  }

  private Node node(int number) {
    return site.nodes().get(number % site.nodes().size());
  }

  private List<Node> others(int spared) {
    List<Node> others = new ArrayList<>(site.nodes());
    others.remove(node(spared));
    return others;
  }

  private static void sleep(Duration time) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(time.toNanos());
  }
}
