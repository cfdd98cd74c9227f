package dev.tributary.webapp.chaos.workload;

import dev.tributary.webapp.chaos.check.Expected;
import dev.tributary.webapp.chaos.check.History.Armed;
import dev.tributary.webapp.chaos.nodes.ApiClient;
import dev.tributary.webapp.chaos.nodes.ApiClient.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A workflow that starts by itself every two seconds, so many times. */
public final class ScheduledRuns {
  public static final Expected EXPECTED =
      new Expected("chaos-scheduled", 0, 0, true, Map.of("query1", 3L));

  private static final Duration PERIOD = Duration.ofSeconds(2);

  /** A firing that is late by more is missed, and is served as such. */
  private static final int MOST_MISSED = 100;

  private ScheduledRuns() {}

  /** Arms it for {@code time}. */
  public static Armed arm(ApiClient client, URI node, Duration time)
      throws IOException, InterruptedException {
    long firings = time.dividedBy(PERIOD);
    client.publish(node, workflow(firings));
    Response armed =
        client.post(node, "/workflows/%s/arm".formatted(EXPECTED.workflow()), "", "", 0);
    String first = armed.body().at("/schedulers/0/next/0").asText();
    return new Armed(EXPECTED.workflow(), Instant.parse(first), PERIOD, firings);
  }

  private static String workflow(long firings) {
    return """
    apiVersion: tributary/v1
    kind: Workflow
    name: %s
    limits: {overlap: parallel}
    activities:
      - id: scheduler1
        kind: scheduler
        settings:
          frequency: daily
          times: {period: %ds}
          validity: {firings: %d}
          missed: {policy: runAll, most: %d}
      - id: query1
        kind: query
        settings: {resource: profile, where: "city = '%s'"}
      - {id: end1, kind: end}
    transitions:
      - {from: scheduler1, to: query1}
      - {from: query1, to: end1}
    """
        .formatted(EXPECTED.workflow(), PERIOD.toSeconds(), firings, MOST_MISSED, Workload.ORDERS);
  }
}
