package dev.tributary.webapp.bench;

import dev.tributary.webapp.platform.CodesActivity;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The run whose cost is counted and measured: a query of ten people, one POST for all of them, the
 * join of its response with the people, an email to each in the sandbox, and the end.
 */
final class SmallRun {
  static final String NAME = "small-run";
  static final String WAITING = "waiting-run";
  static final int PEOPLE = 10;

  /** Adds the people of the query to a database that lacks them. */
  static final String ADD_PEOPLE =
      """
      insert into public.profile
        (external_id, email, first_name, last_name, zip_code, city, state, country, language)
      select 'small-run-' || n, 'small' || n || '@people.example.com', 'First ' || n, 'Last ' || n,
             '9500' || (n - 1), 'Small Run', 'CA', 'US', 'en'
      from generate_series(1, %d) n
      """
          .formatted(PEOPLE);

  static final String REMOVE_PEOPLE = "delete from public.profile where city = 'Small Run'";

  private SmallRun() {}

  /** Its workflow, which calls {@code origin}. */
  static String workflow(String origin) {
    return
"""
apiVersion: tributary/v1
kind: Workflow
name: %s
activities:
  - id: query1
    kind: query
    settings: {resource: profile, where: "city = 'Small Run'"}
  - {id: fork1, kind: fork}
  - id: externalApi1
    kind: externalApi
    settings:
      inbound: {columns: [zipCode]}
      outbound: {arrayPath: /codes, columns: [code, zipCode]}
      execution: {url: "%s/codes"}
%s  - id: email1
    kind: email
    settings:
      from: {name: Small Run, address: small@run.example.com}
      subject: "{firstName}: {code}"
      text: "Hello {firstName}, your code is {code}."
  - {id: end1, kind: end}
  - {id: end2, kind: end}
transitions:
  - {from: query1, to: fork1}
  - {from: fork1, to: externalApi1}
  - {from: fork1, to: enrichment1}
  - {from: externalApi1, to: enrichment1}
  - {from: externalApi1, outlet: failed, to: end2}
  - {from: enrichment1, to: email1}
  - {from: email1, to: end1}
"""
        .formatted(NAME, origin, CodesActivity.YAML);
  }

  /** The same under the name {@link #WAITING}: its call is refused, and tried again hours later. */
  static String waiting(String origin) {
    return workflow(origin)
        .replace("name: " + NAME, "name: " + WAITING)
        .replace(
            "/codes\"}", CodeServer.LATER + "\", retry: {attempts: 2, longestRetryAfter: 4h}}");
  }

  /** What the API responds: a code for each zip code. */
  static String response() {
    return IntStream.range(0, PEOPLE)
        .mapToObj("{\"code\":\"C%1$d\",\"zipCode\":\"9500%1$d\"}"::formatted)
        .collect(Collectors.joining(",", "{\"codes\":[", "]}"));
  }
}
