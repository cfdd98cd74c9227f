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
import java.util.concurrent.TimeUnit;

/** The packaged program with what {@link SmallRun small runs} need: API, people and workflow. */
record SmallRunProgram(BenchHome home, CodeServer api, RunningProgram program)
    implements AutoCloseable {
  private static final int CREATED = 201;
  private static final String ENDED =
      "select count(*) from tributary.run where id = '%s' and ended_at is not null";
  private static final String FINISHED = ENDED + " and state = 'FINISHED'";

  /**
   * With these settings, each {@code key=value}.
   *
   * @param jar the packaged program
   */
  static SmallRunProgram start(Path jar, List<String> settings) throws Exception {
    return start(jar, settings, List.of());
  }

  /**
   * @param origins that may be called, beside that of the API
   */
  static SmallRunProgram start(Path jar, List<String> settings, List<String> origins)
      throws Exception {
    BenchHome home = BenchHome.create();
    CodeServer api = CodeServer.start(0);
    List<String> allowed = new ArrayList<>(origins);
    allowed.add(api.origin());
    List<String> all = new ArrayList<>(settings);
    all.add("tributary.outbound.allowed-origins=" + String.join(",", allowed));
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

  /** People of a city, each with an address of their own. */
  void addPeople(String city, int people) throws SQLException, IOException {
    execute(
        """
        insert into public.profile
          (external_id, email, first_name, last_name, zip_code, city, state, country, language)
        select '%1$s-' || n, 'p' || n || '@people.example.com', 'First ' || n, 'Last ' || n,
               lpad((n %% 100000)::text, 5, '0'), '%1$s', 'CA', 'US', 'en'
        from generate_series(1, %2$d) n
        """
            .formatted(city, people));
    execute("vacuum analyze public.profile");
  }

  /** Runs a workflow to its end; how long its task of that activity took. */
  double secondsOf(String activity, String workflow) throws Exception {
    String started =
        program
            .send(
                "/workflows/%s/runs".formatted(workflow),
                "application/json",
                BodyPublishers.ofString("{}"))
            .body();
    String run = RunningProgram.field(started, "id");
    while (number(ENDED.formatted(run)) == 0) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    if (number(FINISHED.formatted(run)) == 0) {
      throw new IllegalStateException(program.get("/runs/" + run));
    }
    return number(
            """
            select (extract(epoch from ended_at - began_at) * 1000000)::bigint
            from tributary.task where run_id = '%s' and activity = '%s'
            """
                .formatted(run, activity))
        / 1e6;
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
