package dev.tributary.webapp.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Measures the calls of the External API activity, by the packaged program against an API of the
 * benchmark's own. Program, PostgreSQL and API share the machine.
 *
 * <ul>
 *   <li>A call plan of 40,000 calls, one per person, of 20 ms each at concurrency 32, which may be
 *       1,600 in a second: how much of that is reached. Each call is recorded, and its row stored.
 *   <li>Pages of ten rows, one after the other, from an API that responds at once: the time from
 *       one request to the next, less that of a bare client over a connection that stays open. It
 *       holds the guard, the record before and after the call, the rows and their commit.
 * </ul>
 *
 * <p>{@code CallsBench PROGRAM.jar [CALLS]}; exit code 1 when a target is missed.
 */
final class CallsBench {
  private static final int CALLS = 40_000;
  private static final int CONCURRENCY = 32;
  private static final int REPETITIONS = 3;
  private static final Duration DELAY = Duration.ofMillis(20);
  private static final int PAGES = 2_000;
  private static final int ROWS_OF_PAGE = 10;
  private static final int ALL_ROWS = PAGES * ROWS_OF_PAGE;
  private static final int BARE_CALLS = 5_000;
  private static final String PLANNED = "calls-bench";
  private static final String PAGED = "pages-bench";
  private static final String CITY = "Calls Bench";

  private static final double RATIO_AT_LEAST = 0.6;
  private static final double OVERHEAD_AT_MOST_MILLIS = 5;

  private final SmallRunProgram program;
  private final KeepAliveServer api;
  private final int calls;

  private CallsBench(SmallRunProgram program, KeepAliveServer api, int calls) {
    this.program = program;
    this.api = api;
    this.calls = calls;
  }

  public static void main(String[] arguments) throws Exception {
    int calls = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CALLS;
    boolean met;
    try (KeepAliveServer api = KeepAliveServer.start();
        SmallRunProgram program =
            SmallRunProgram.start(Path.of(arguments[0]), List.of(), List.of(api.origin()))) {
      met = new CallsBench(program, api, calls).run();
    }
    System.exit(met ? 0 : 1);
  }

  private boolean run() throws Exception {
    program.addPeople(CITY, calls);
    program.publish(planned());
    program.publish(paged());
    double ratio = 0;
    for (int i = 0; i < REPETITIONS; i++) {
      ratio = Math.max(ratio, ratio());
    }
    double overhead = overhead();
    System.out.printf(Locale.ROOT, "calls ratio: %.2f%n", ratio);
    System.out.printf(Locale.ROOT, "call overhead p50: %.1f ms%n", overhead);
    return ratio >= RATIO_AT_LEAST && overhead <= OVERHEAD_AT_MOST_MILLIS;
  }

  // --- The plan -------------------------------------------------------------------------------

  private double ratio() throws Exception {
    api.respond("{\"rows\":[{\"code\":\"C%d\"}]}"::formatted, DELAY);
    long before = recorded();
    ProcessHandle postgres = program.home().postgres();
    long java = ProcessorTime.of(program.program().handle());
    long database = ProcessorTime.ofAll(postgres);
    double seconds = program.secondsOf("externalApi1", PLANNED);
    java = ProcessorTime.of(program.program().handle()) - java;
    database = ProcessorTime.ofAll(postgres) - database;
    check(api.requests(), calls, "requests");
    check(recorded() - before, calls, "exchanges");
    double ratio = calls / seconds / (CONCURRENCY * 1e9 / DELAY.toNanos());
    System.out.printf(
        Locale.ROOT,
        "  %d calls in %.1f s: %.0f a second, %.2f of the ideal; of each call Java %.2f ms,"
            + " PostgreSQL %.2f ms%n",
        calls,
        seconds,
        calls / seconds,
        ratio,
        (double) java / calls,
        (double) database / calls);
    return ratio;
  }

  private long recorded() throws Exception {
    return program.number("select count(*) from tributary.exchange where status = 200");
  }

  private static void check(long counted, long expected, String what) {
    if (counted != expected) {
      throw new IllegalStateException("%d %s, not %d".formatted(counted, what, expected));
    }
  }

  private String planned() {
    return """
      apiVersion: tributary/v1
      kind: Workflow
      name: %s
      activities:
        - id: query1
          kind: query
          settings: {resource: profile, where: "city = '%s'"}
        - id: externalApi1
          kind: externalApi
          settings:
            outbound: {arrayPath: /rows, columns: [code]}
            execution: {method: GET, url: "%s/codes/$(zipCode)"}
            plan: {mode: rows, rows: 1, concurrency: %d}
        - {id: end1, kind: end}
        - {id: end2, kind: end}
      transitions:
        - {from: query1, to: externalApi1}
        - {from: externalApi1, to: end1}
        - {from: externalApi1, outlet: failed, to: end2}
      """
        .formatted(PLANNED, CITY, api.origin(), CONCURRENCY);
  }

  // --- One call after the other ---------------------------------------------------------------

  private double overhead() throws Exception {
    api.respond(CallsBench::page, Duration.ZERO);
    bareCalls();
    double bare = median();
    api.respond(CallsBench::page, Duration.ZERO);
    program.secondsOf("externalApi1", PAGED); // until the compiler has seen it
    api.respond(CallsBench::page, Duration.ZERO);
    program.secondsOf("externalApi1", PAGED);
    check(api.requests(), PAGES, "requests");
    double paged = median();
    System.out.printf(
        Locale.ROOT,
        "  p50 of a bare call %.2f ms, of a page of %d rows %.2f ms%n",
        bare,
        ROWS_OF_PAGE,
        paged);
    return paged - bare;
  }

  private static String page(int number) {
    StringBuilder page = new StringBuilder(256).append("{\"total\":").append(ALL_ROWS);
    String before = ",\"rows\":[";
    for (int i = 0; i < ROWS_OF_PAGE; i++) {
      int id = number * ROWS_OF_PAGE + i;
      page.append(before).append("{\"id\":").append(id).append(",\"code\":\"C").append(id);
      page.append("\",\"zipCode\":\"9500").append(i).append("\"}");
      before = ",";
    }
    return page.append("]}").toString();
  }

  private double median() {
    List<Long> intervals = api.intervals();
    return intervals.get(intervals.size() / 2) / 1e6;
  }

  private void bareCalls() throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(api.origin())).build();
      for (int i = 0; i < BARE_CALLS; i++) {
        client.send(request, BodyHandlers.ofByteArray());
      }
    }
  }

  private String paged() {
    return """
      apiVersion: tributary/v1
      kind: Workflow
      name: %s
      activities:
        - id: externalApi1
          kind: externalApi
          settings:
            outbound:
              arrayPath: /rows
              columns: [{name: id, type: integer}, code, zipCode]
            execution: {method: GET, url: "%s/pages"}
            pagination:
              kind: page
              tokenIn: {query: page}
              stop: {total: /total, pages: %d}
        - {id: end1, kind: end}
        - {id: end2, kind: end}
      transitions:
        - {from: externalApi1, to: end1}
        - {from: externalApi1, outlet: failed, to: end2}
      """
        .formatted(PAGED, api.origin(), PAGES + 1);
  }
}
