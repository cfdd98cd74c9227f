package dev.tributary.webapp.chaos.site;

import dev.tributary.webapp.chaos.nodes.ApiClient;
import dev.tributary.webapp.chaos.nodes.Node;
import dev.tributary.webapp.chaos.nodes.NodeCommand;
import dev.tributary.webapp.chaos.nodes.NodeNetwork;
import dev.tributary.webapp.chaos.nodes.PostgresServer;
import dev.tributary.webapp.chaos.witness.ApiWitness;
import dev.tributary.webapp.chaos.witness.HookWitness;
import dev.tributary.webapp.chaos.witness.MailWitness;
import dev.tributary.webapp.chaos.workload.Accounts;
import dev.tributary.webapp.chaos.workload.Definitions;
import dev.tributary.webapp.chaos.workload.Workload;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that faults are injected into: the nodes, their database, the API, the mail server,
 * the webhook.
 */
public record Site(
    PostgresServer postgres,
    String database,
    List<Node> nodes,
    ApiWitness api,
    MailWitness mail,
    HookWitness hook)
    implements AutoCloseable {
  /** 32 bytes of zero: as good as any for a database that lives for one history. */
  private static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  /** A node whose heartbeats are missing for four seconds loses its work. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("tributary.engine.heartbeat", "1s"),
          Map.entry("tributary.engine.missed-heartbeats", "4"),
          Map.entry("tributary.engine.poll-interval", "500ms"),
          Map.entry("tributary.engine.response-timeout", "3s"),
          Map.entry("tributary.engine.max-deaths", "50"),
          Map.entry("tributary.engine.upkeep-interval", "2s"),
          Map.entry("tributary.engine.stop-grace", "1s"),
          Map.entry("tributary.access.password-cost", "10"),
          Map.entry("tributary.database.response-timeout", "20s"),
          Map.entry("quarkus.datasource.jdbc.max-size", "12"),
          Map.entry("tributary.outbound.retries.base", "200ms"),
          Map.entry("tributary.outbound.retries.longest-in-place", "1s"),
          Map.entry("tributary.outbound.limits.attempt-time", "10s"),
          Map.entry("tributary.external-api.job-end-first-pause", "1s"),
          Map.entry("tributary.external-api.job-end-longest-pause", "2s"),
          Map.entry("tributary.mail.host", "127.0.0.1"),
          Map.entry("tributary.mail.tls", "none"),
          Map.entry("tributary.mail.rate", "200"),
          Map.entry("tributary.mail.first-retry-delay", "200ms"),
          Map.entry("tributary.mail.read-timeout", "5s"),
          Map.entry("tributary.mail.abandoned-after", "15s"),
          Map.entry("tributary.notification.first-retry-delay", "200ms"),
          Map.entry("tributary.notification.longest-retry-delay", "2s"),
          Map.entry("tributary.notification.attempts", "1000"),
          Map.entry("tributary.notification.timeout", "3s"),
          Map.entry("tributary.notification.lease", "8s"),
          Map.entry("tributary.message.batch.rows", Integer.toString(Workload.BATCH_ROWS)),
          Map.entry("tributary.work-table.inline-rows", Integer.toString(Workload.INLINE_ROWS)));

  public Site {
    nodes = List.copyOf(nodes);
  }

  /**
   * What is set up.
   *
   * @param patches of a seeded bug
   * @param settings beside those of every site
   */
  public record Plan(
      long seed, int nodes, Path program, Optional<Path> patches, Map<String, String> settings) {}

  /** With a new database; returns when every node is ready. */
  public static Site open(Plan plan, Path directory, PostgresServer postgres, String database)
      throws IOException, SQLException, InterruptedException {
    postgres.create(database);
    ApiWitness api = ApiWitness.start(plan.seed());
    MailWitness mail = new MailWitness(plan.seed());
    Map<String, String> settings = new HashMap<>(SETTINGS);
    HookWitness hook = HookWitness.start(plan.seed());
    settings.put("tributary.outbound.allowed-origins", api.origin() + "," + hook.origin());
    settings.put("tributary.mail.port", Integer.toString(mail.port()));
    settings.putAll(plan.settings());
    Map<String, String> variables =
        Map.of(
            "QUARKUS_DATASOURCE_USERNAME",
            postgres.user(),
            "QUARKUS_DATASOURCE_PASSWORD",
            postgres.password(),
            "TRIBUTARY_KEY_MASTER",
            MASTER_KEY,
            "TRIBUTARY_ADMIN_PASSWORD",
            Node.PASSWORD);
    NodeCommand command =
        new NodeCommand(plan.program(), plan.patches(), settings, variables, database);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < plan.nodes(); i++) {
      nodes.add(
          Node.start(directory.resolve("node" + i), command, NodeNetwork.to(postgres.port())));
      if (i == 0) {
        requireReady(nodes.getFirst()); // it migrates the database
      }
    }
    for (Node node : nodes) {
      requireReady(node);
    }
    return new Site(postgres, database, nodes, api, mail, hook);
  }

  /** Brings people and workflows, and signs in. */
  public void prepare(ApiClient client) throws IOException, InterruptedException, SQLException {
    Accounts.add(client, addresses().getFirst(), api.origin());
    signIn(client);
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      for (Workload workload : Workload.values()) {
        statement.execute(workload.addPeople());
      }
    }
    for (Workload workload : Workload.values()) {
      client.publish(addresses().getFirst(), Definitions.of(workload, api.origin()));
    }
    String signalled = Workload.SIGNALLED.expected().workflow();
    client
        .post(addresses().getFirst(), "/workflows/%s/arm".formatted(signalled), "", "", 0)
        .required();
  }

  /** Brings the webhook; afterwards the client uses a key of its own. */
  public void signIn(ApiClient client) throws IOException, InterruptedException {
    hook.subscribe(client, addresses().getFirst());
    client.signIn(addresses().getFirst());
  }

  public List<URI> addresses() {
    return nodes.stream().map(Node::address).toList();
  }

  public Connection connect() throws SQLException {
    return postgres.connect(database);
  }

  @Override
  public void close() throws IOException {
    for (Node node : nodes) {
      node.close();
    }
    api.close();
    mail.close();
    hook.close();
  }

  private static void requireReady(Node node) throws InterruptedException {
    if (!node.awaitReady()) {
      throw new IllegalStateException("a node does not start");
    }
  }
}
