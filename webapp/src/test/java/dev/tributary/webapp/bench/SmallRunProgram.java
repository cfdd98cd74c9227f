package dev.tributary.webapp.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The packaged program with what {@link SmallRun small runs} need: API, people and workflow. */
record SmallRunProgram(BenchHome home, CodeServer api, RunningProgram program)
    implements AutoCloseable {
  private static final int CREATED = 201;

  /**
   * With these settings, each {@code key=value}.
   *
   * @param jar the packaged program
   */
  static SmallRunProgram start(Path jar, List<String> settings) throws Exception {
    BenchHome home = BenchHome.create();
    CodeServer api = CodeServer.start(0);
    List<String> all = new ArrayList<>(settings);
    all.add("tributary.outbound.allowed-origins=" + api.origin());
    SmallRunProgram started =
        new SmallRunProgram(
            home, api, RunningProgram.started(jar, home, RunningProgram.DEFAULT_HEAP, all));
    started.execute(SmallRun.ADD_PEOPLE);
    started.publish(SmallRun.workflow(api.origin()));
    return started;
  }

  void publish(String workflow) throws Exception {
    HttpResponse<String> published =
        program.send("/workflows", "application/yaml", BodyPublishers.ofString(workflow));
    if (published.statusCode() != CREATED) {
      throw new IllegalStateException(published.body());
    }
  }

  /** Starts a small run and waits for its end. */
  void oneRun() throws Exception {
    String ended = program.run(SmallRun.NAME).body();
    if (!RunningProgram.field(ended, "state").equals("finished")) {
      throw new IllegalStateException(ended);
    }
  }

  void execute(String sql) throws SQLException, IOException {
    try (Connection connection = home.database();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first value of a query. */
  long number(String sql) throws SQLException, IOException {
    try (Connection connection = home.database();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws Exception {
    program.close();
    api.close();
    home.close();
  }
}
