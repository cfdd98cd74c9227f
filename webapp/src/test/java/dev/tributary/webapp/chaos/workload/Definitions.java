package dev.tributary.webapp.chaos.workload;

import dev.tributary.webapp.chaos.witness.ApiWitness;
import dev.tributary.webapp.chaos.witness.CodePages;
import dev.tributary.webapp.chaos.witness.Jobs;
import dev.tributary.webapp.platform.CodesActivity;

/** The workflows of the workloads, as YAML. */
public final class Definitions {
  /** The External signal of the workflows that take signals. */
  static final String SIGNAL = "signal1";

  static final String CALL =
      """
        - id: externalApi1
          kind: externalApi
          settings:
            inbound: {columns: [zipCode], params: {%s}}
            outbound: {arrayPath: /codes, columns: [code, zipCode]}
            execution: {url: "%s", idempotencyKey: %s, retry: {attempts: %d}%s}
            %s
      """;

  static final String TAG = "tag: \"$(vars/@tag)\"";

  private static final String MAIL =
      """
        - id: email1
          kind: email
          settings:
            from: {name: Chaos, address: chaos@run.example.com}
            channel: %s
            confirmation: {when: %s}
            subject: "{firstName} %s"
            text: "Hello {firstName}, this is {vars.tag}."
        - {id: end1, kind: end}
      """;

  private Definitions() {}

  /** The workflow of {@code workload}, which calls {@code origin}. */
  public static String of(Workload workload, String origin) {
    String head = head(workload);
    return switch (workload) {
      case OFFERS ->
          head
              + "  - {id: fork1, kind: fork}\n"
              + call(origin + "/offers", true, 3)
              + CodesActivity.YAML
              + MAIL.formatted("sandbox", "never", "{code}")
              + """
              transitions:
                - {from: query1, to: fork1}
                - {from: fork1, to: externalApi1}
                - {from: fork1, to: enrichment1}
                - {from: externalApi1, to: enrichment1}
                - {from: enrichment1, to: email1}
                - {from: email1, to: end1}
              """;
      case LETTERS -> mailing(head, "smtp", "never");
      case APPROVALS -> mailing(head, "smtp", "always");
      case ORDERS -> calling(head, call(origin + "/orders", false, 1));
      case LATER -> calling(head, call(origin + ApiWitness.LATER, true, 6));
      case PAGES ->
          calling(
              head,
              CALL.formatted(
                  TAG,
                  origin + CodePages.PATH,
                  true,
                  3,
                  ", account: " + Accounts.NAME,
                  "pagination: {kind: cursor, at: /next, tokenIn: {query: cursor}}"));
      case ROWS ->
          calling(
              head,
              CALL.formatted(
                  TAG,
                  origin + "/rows",
                  true,
                  3,
                  "",
                  "plan: {mode: rows, rows: 1, concurrency: 3}"));
      case JOBS ->
          calling(
              head, CALL.formatted(TAG, origin + Jobs.PATH, true, 3, "", job(origin + Jobs.PATH)));
      case CROWD -> mailing(head, "sandbox", "never");
      case WOKEN -> LinkedDefinitions.woken(head, origin);
      case SIGNALLED -> LinkedDefinitions.signalled(workload, origin);
      case SENDER -> LinkedDefinitions.sender(head);
      case PARENT -> LinkedDefinitions.parent(head);
      case CHILD -> calling(head, call(origin + "/child", true, 3));
    };
  }

  private static String job(String url) {
    return """
    async:
              enabled: true
              job: {at: /id}
              poll: {url: "%1$s/$(vars/@job)", state: /state, running: [running], completed: [done], failed: [failed], every: 1s}
              result: {url: "%1$s/$(vars/@job)%2$s"}
              abort: {method: post, url: "%1$s/$(vars/@job)%3$s"}
              delete: {method: delete}
    """
        .formatted(url, Jobs.RESULT, Jobs.ABORT);
  }

  private static String head(Workload workload) {
    return """
    apiVersion: tributary/v1
    kind: Workflow
    name: %s
    parameters: [{name: tag, type: text}]
    activities:
      - id: query1
        kind: query
        settings: {resource: profile, where: "city = '%s'"}
    """
        .formatted(workload.expected().workflow(), workload.name());
  }

  static String call(String url, boolean key, int attempts) {
    return CALL.formatted(TAG, url, key, attempts, "", "");
  }

  /** A call of which both outlets lead to an end. */
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

  private static String mailing(String head, String channel, String confirmation) {
    return head
        + MAIL.formatted(channel, confirmation, "{vars.tag}")
        + """
        transitions:
          - {from: query1, to: email1}
          - {from: email1, to: end1}
        """;
  }
}
