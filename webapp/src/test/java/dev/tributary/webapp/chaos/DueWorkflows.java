package dev.tributary.webapp.chaos;

import dev.tributary.webapp.chaos.nodes.ApiClient;
import dev.tributary.webapp.chaos.site.Site;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Armed workflows whose schedulers are all due in the same second. The program publishes and arms
 * one, whose rows are copied: thousands of requests would show nothing more.
 */
final class DueWorkflows {
  private static final String FIRST = "chaos-due-0";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private DueWorkflows() {}

  /**
   * Adds so many.
   *
   * @param earliest before which none is due
   * @return when all of them are
   */
  static Instant add(int count, Instant earliest, Site site, ApiClient client)
      throws IOException, InterruptedException, SQLException {
    ZonedDateTime due =
        earliest.atZone(ZoneId.of("UTC")).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    URI node = site.addresses().getFirst();
    client.publish(node, workflow(due));
    client.post(node, "/workflows/%s/arm".formatted(FIRST), "", "", 0).required();
    try (Connection connection = site.connect();
        var statement = connection.createStatement()) {
      statement.execute(copies(count - 1));
      statement.execute("analyze");
    }
    return due.toInstant();
  }

  private static String workflow(ZonedDateTime due) {
    return """
    apiVersion: tributary/v1
    kind: Workflow
    name: %s
    activities:
      - id: scheduler1
        kind: scheduler
        settings: {frequency: once, times: {at: "%s"}, days: {date: %s}}
        options: {timeZone: %s}
      - id: query1
        kind: query
        settings: {resource: profile, where: "city = 'Nowhere'"}
      - {id: end1, kind: end}
    transitions:
      - {from: scheduler1, to: query1}
      - {from: query1, to: end1}
    """
        .formatted(FIRST, LocalTime.from(due).format(TIME), due.toLocalDate(), due.getZone());
  }

  private static String copies(int count) {
    return """
    with copied as (
      insert into tributary.workflow (id, name, label, version, revision, created_at, updated_at)
      select gen_random_uuid(), 'chaos-due-' || n, label, version, revision, created_at, updated_at
      from tributary.workflow, generate_series(1, %2$d) n where name = '%1$s'
      returning id, name),
    published as (
      insert into tributary.revision
        (id, workflow_id, number, definition, published_at, published_by)
      select gen_random_uuid(), copied.id, r.number,
        replace(r.definition::text, '"%1$s"', '"' || copied.name || '"')::jsonb,
        r.published_at, r.published_by
      from copied, tributary.revision r
      join tributary.workflow w on w.id = r.workflow_id and w.name = '%1$s'),
    armed as (
      insert into tributary.armed_workflow (workflow, armed_at, armed_by)
      select copied.name, a.armed_at, a.armed_by
      from copied, tributary.armed_workflow a where a.workflow = '%1$s'
      returning workflow)
    insert into tributary.schedule (workflow, activity, next_at)
    select armed.workflow, s.activity, s.next_at
    from armed, tributary.schedule s where s.workflow = '%1$s'
    """
        .formatted(FIRST, count);
  }
}
