package dev.tributary.webapp.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The pages and routes whose cost could grow with the store. */
record GrownPages(List<String> paths) {
  private static final List<String> ANYWHERE =
      List.of(
          "/console",
          "/console/workflows",
          "/console/workflows/growth-3",
          "/console/workflows/growth-rare",
          "/console/runs",
          "/console/runs?workflow=growth-3",
          "/console/runs?workflow=growth-rare",
          "/console/runs?text=growth-rare",
          "/console/runs?text=admin",
          "/console/runs?text=nothing",
          "/console/runs?period=week",
          "/console/runs?period=week&text=nothing",
          "/console/runs?workflow=growth-3&text=nothing",
          "/console/runs?workflow=growth-3&period=day",
          "/console/messages",
          "/console/messages/suppressed",
          "/console/messages/suppressed?reply=nothing",
          "/console/audit",
          "/console/audit?actor=nothing",
          "/console/audit?action=nothing",
          "/console/imports",
          "/console/profiles",
          "/console/profiles?search=last77",
          "/console/profiles?search=nothing",
          "/api/v1/runs?limit=500",
          "/api/v1/runs?workflow=growth-3&state=failed&state=finished",
          "/api/v1/runs?to=2020-01-01T00:00:00Z",
          "/api/v1/outbox?limit=500",
          "/api/v1/outbox?state=unknown",
          "/api/v1/deliveries",
          "/api/v1/audit",
          "/api/v1/suppressions");

  private static final List<String> RUN_STATES =
      List.of("queued", "running", "finished", "finished_with_warnings", "failed", "stopped");

  private static final List<String> MESSAGE_STATES =
      List.of("ready", "sending", "sent", "sandboxed", "excluded", "failed", "unknown", "stopped");

  static GrownPages of(Connection connection) throws SQLException {
    List<String> paths = new ArrayList<>(ANYWHERE);
    for (String state : RUN_STATES) {
      paths.add("/console/runs?state=" + state);
      paths.add("/console/runs?period=week&state=" + state);
      paths.add("/console/runs?workflow=growth-3&state=" + state);
      paths.add("/console/runs?workflow=growth-rare&state=" + state);
      paths.add("/console/runs?text=nothing&state=" + state);
    }
    String run = one(connection, "select id from tributary.run order by id offset 30 limit 1");
    paths.add("/console/runs?after=" + run);
    for (String tab : List.of("journal", "tasks", "exchanges", "variables")) {
      paths.add("/console/runs/%s?tab=%s".formatted(run, tab));
    }
    paths.add("/api/v1/runs/" + run);
    paths.add("/api/v1/runs/%s/journal".formatted(run));
    paths.addAll(messages(connection, run));
    paths.add(
        "/console/profiles/"
            + one(connection, "select max(id) from public.profile where email like 'person7%'"));
    return new GrownPages(List.copyOf(paths));
  }

  private static List<String> messages(Connection connection, String run) throws SQLException {
    String oldest =
        one(connection, "select id from tributary.message order by id offset 30 limit 1");
    String delivery =
        one(connection, "select id from tributary.delivery order by id offset 30 limit 1");
    List<String> paths = new ArrayList<>();
    paths.add("/console/messages?after=" + oldest);
    paths.add("/console/messages?run=" + run);
    paths.add("/console/messages?delivery=" + delivery);
    for (String state : MESSAGE_STATES) {
      paths.add("/console/messages?state=" + state);
      paths.add("/console/messages?state=%s&run=%s".formatted(state, run));
      paths.add("/console/messages?state=%s&delivery=%s".formatted(state, delivery));
    }
    return paths;
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
