package dev.tributary.adapters.activity.externalapi.asynchronous;

import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.waiting.WakeUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;

/** An activity whose calls create jobs at an API. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
abstract class AsyncCalling {
  static final String SETTINGS =
      """
      outbound: {arrayPath: /items, columns: [{name: n, type: integer}]}
      execution: {url: URL, headers: {X-Key: {secret: key}}}
      pagination: {kind: cursor, at: /token, tokenIn: {query: page}}
      async:
        enabled: true
        job: {at: /job/id}
        poll: POLL
        result: {at: /file}
        delete: {method: delete}
        abort: {method: post, url: "URL/../jobs/$(vars/@job)/stop"}
      """;
  static final String STATES =
      "state: /state, running: [working], completed: [DONE], failed: [lost], reason: /why";
  static final String AT = "{at: /self, %s, every: 2s, timeout: 60s}".formatted(STATES);

  final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  ActivityOutcome until(ExternalApiSettings settings, FakeActivityContext context, int executions) {
    for (int i = 1; i < executions; i++) {
      ActivityOutcome outcome = api.run(settings, context);
      if (!(outcome instanceof ActivityOutcome.Suspended)) {
        return outcome;
      }
      context.wokenBy(new WakeUp.Due());
    }
    return api.run(settings, context);
  }

  ExternalApiSettings settings(String poll) {
    api.secrets.put("key", "s3cret");
    return api.settings(
        SETTINGS
            .replace("POLL", poll)
            .replace("JOBS", api.server.url("/jobs"))
            .replace("URL/../jobs", api.server.url("/jobs")));
  }
}
