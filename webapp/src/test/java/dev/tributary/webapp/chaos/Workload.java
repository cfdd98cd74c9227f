package dev.tributary.webapp.chaos;

import dev.tributary.webapp.chaos.check.Expected;
import dev.tributary.webapp.platform.CodesActivity;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The workflows that clients start, each with the people that it selects. */
enum Workload {
  /** A call that may be repeated, joined to the people, and messages in the sandbox. */
  OFFERS(
      4,
      new Expected(
          "chaos-offers",
          10,
          1,
          true,
          Map.of("query1", 10L, "fork1", 10L, "externalApi1", 10L, "enrichment1", 10L),
          1)),
  /** Messages for the mail server. */
  LETTERS(2, new Expected("chaos-letters", 6, 0, true, Map.of("query1", 6L), 1)),
  /** A call that must not be repeated. */
  ORDERS(2, new Expected("chaos-orders", 0, 1, false, Map.of("query1", 3L, "externalApi1", 3L), 1)),
  /** A call that the API postpones: its task waits. */
  LATER(1, new Expected("chaos-later", 0, 1, true, Map.of("query1", 3L, "externalApi1", 3L), 1)),
  /** Three pages, whose account needs a new token every few seconds. */
  PAGES(1, new Expected("chaos-pages", 0, 3, true, Map.of("query1", 3L, "externalApi1", 9L), 1)),
  /** A call for each row, several at once. */
  ROWS(1, new Expected("chaos-rows", 0, 6, true, Map.of("query1", 6L, "externalApi1", 6L), 1)),
  /** A set in a table of its own, whose messages are written in batches. */
  CROWD(1, new Expected("chaos-crowd", 45, 0, true, Map.of("query1", 45L), 1));

  /** Sets with more rows lie in tables. */
  static final int INLINE_ROWS = 20;

  /** Messages are written by as many. */
  static final int BATCH_ROWS = 10;

  private static final String CALL =
      """
        - id: externalApi1
          kind: externalApi
          settings:
            inbound: {columns: [zipCode], params: {tag: "$(vars/@tag)"}}
            outbound: {arrayPath: /codes, columns: [code, zipCode]}
            execution: {url: "%s", idempotencyKey: %s, retry: {attempts: %d}%s}
            %s
      """;

  private static final String MAIL =
      """
        - id: email1
          kind: email
          settings:
            from: {name: Chaos, address: chaos@run.example.com}
            channel: %s
            confirmation: {when: never}
            subject: "{firstName} %s"
            text: "Hello {firstName}, this is {vars.tag}."
        - {id: end1, kind: end}
      """;

  private final int weight;

  @SuppressWarnings("ImmutableEnumChecker") // it is, which its type cannot say
  private final Expected expected;

  Workload(int weight, Expected expected) {
    this.weight = weight;
    this.expected = expected;
  }

  Expected expected() {
    return expected;
  }

  /** One of {@code among}, by their weights. */
  static Workload draw(List<Workload> among, Random random) {
    int left = random.nextInt(among.stream().mapToInt(one -> one.weight).sum());
    for (Workload one : among) {
      left -= one.weight;
      if (left < 0) {
        return one;
      }
    }
    throw new IllegalStateException("weights");
  }

  /** Its workflow, which calls {@code origin}. */
  String workflow(String origin) {
    String head =
        """
      apiVersion: tributary/v1
      kind: Workflow
      name: %s
      parameters: [{name: tag, type: text}]
      activities:
        - id: query1
          kind: query
          settings: {resource: profile, where: "city = '%s'"}
      """
            .formatted(expected.workflow(), name());
    return switch (this) {
      case OFFERS ->
          head
              + "  - {id: fork1, kind: fork}\n"
              + call(origin + "/offers", true, 3)
              + CodesActivity.YAML
              + MAIL.formatted("sandbox", "{code}")
              + """
              transitions:
                - {from: query1, to: fork1}
                - {from: fork1, to: externalApi1}
                - {from: fork1, to: enrichment1}
                - {from: externalApi1, to: enrichment1}
                - {from: enrichment1, to: email1}
                - {from: email1, to: end1}
              """;
      case LETTERS -> mailing(head, "smtp");
      case ORDERS -> calling(head, call(origin + "/orders", false, 1));
      case LATER -> calling(head, call(origin + ApiWitness.LATER, true, 6));
      case PAGES ->
          calling(
              head,
              CALL.formatted(
                  origin + CodePages.PATH,
                  true,
                  3,
                  ", account: " + Accounts.NAME,
                  "pagination: {kind: cursor, at: /next, tokenIn: {query: cursor}}"));
      case ROWS ->
          calling(
              head,
              CALL.formatted(
                  origin + "/rows", true, 3, "", "plan: {mode: rows, rows: 1, concurrency: 3}"));
      case CROWD -> mailing(head, "sandbox");
    };
  }

  private static String call(String url, boolean key, int attempts) {
    return CALL.formatted(url, key, attempts, "", "");
  }

  private static String calling(String head, String call) {
    return head
        + call
        + """
          - {id: end1, kind: end}
          - {id: end2, kind: end}
        transitions:
          - {from: query1, to: externalApi1}
          - {from: externalApi1, to: end1}
          - {from: externalApi1, outlet: failed, to: end2}
        """;
  }

  private static String mailing(String head, String channel) {
    return head
        + MAIL.formatted(channel, "{vars.tag}")
        + """
        transitions:
          - {from: query1, to: email1}
          - {from: email1, to: end1}
        """;
  }

  /** Adds the people that it selects. */
  String addPeople() {
    int people =
        Math.toIntExact(
            expected.rows().values().stream().mapToLong(Long::longValue).min().orElseThrow());
    return """
    insert into public.profile
      (external_id, email, first_name, last_name, zip_code, city, country, language)
    select '%1$s-' || n, '%1$s' || n || '@people.example.com', 'First ' || n, 'Last ' || n,
           (10000 + n)::text, '%1$s', 'US', 'en'
    from generate_series(1, %2$d) n
    """
        .formatted(name(), people);
  }
}
