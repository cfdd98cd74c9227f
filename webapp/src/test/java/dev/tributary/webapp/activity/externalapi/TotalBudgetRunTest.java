package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.demo.ApiBehaviour;
import dev.tributary.webapp.demo.MockApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An API that is away spends the budget of an activity; a resume has it once more. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TotalBudgetRunTest extends ApiWorkflowFixture {
  private static final String CALL =
      """
      settings:
        outbound: {objectAsRow: true, columns: [{name: id}]}
        execution:
          url: "http://127.0.0.1:PORT/coupons"
          retry: {attempts: 10, pause: 1ms, longestPause: 1ms, total: {attempts: 2}}
        failure: {enabled: false}
      """;

  @Test
  void the_run_fails_with_what_was_spent_and_goes_on_after_a_resume() throws IOException {
    publish(CALL);
    Response failed = run();
    assertThat(failed.<String>path("state")).as(failed.asString()).isEqualTo("failed");
    String run = "/api/v1/runs/" + failed.path("id");
    assertThat(get(run).asString()).contains("TRB-150074", "made 2 attempts; their budget is 2");
    assertThat(exchanges(run)).hasSize(2);

    try (MockApi _ = MockApi.start(port, ApiBehaviour.DEFAULT)) {
      Response resumed = post(run + "/commands", "{\"command\":\"resume\"}");
      assertThat(resumed.statusCode()).as(resumed.asString()).isLessThan(300);
      awaitFinished(run);
    }
    assertThat(exchanges(run)).hasSize(3);
  }

  private static List<Object> exchanges(String run) {
    return get(run + "/exchanges").path("items");
  }
}
