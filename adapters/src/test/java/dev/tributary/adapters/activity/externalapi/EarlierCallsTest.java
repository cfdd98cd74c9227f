package dev.tributary.adapters.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.externalapi.estimate.PostgresEarlierCalls;
import dev.tributary.adapters.activity.externalapi.server.PagedServer;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.estimate.KnownCalls.EarlierRun;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class EarlierCallsTest {
  private final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void the_pages_of_the_last_run_are_known_when_it_has_ended() {
    api.server.replying(new PagedServer(25, 10));
    ExternalApiSettings settings =
        api.settings(
            """
            outbound: {arrayPath: /items, columns: [{name: n, type: integer}]}
            execution: {method: GET, url: URL}
            pagination: {kind: cursor, at: /token, tokenIn: {query: page}}
            """);
    FakeActivityContext context = api.context(settings);
    api.run(settings, context);
    assertThat(last("externalApi1")).isEmpty();

    api.data.execute("update tributary.run set state = 'FINISHED', ended_at = now()");
    assertThat(last("externalApi1"))
        .hasValueSatisfying(
            run -> {
              assertThat(run.last()).isEqualTo(3);
              assertThat(run.perCall()).isPositive();
            });
    assertThat(last("externalApi2")).isEmpty();

    api.data.execute(
        "update tributary.exchange set call = 1000000000000, duration_micros = 9000000000 where"
            + " call = 3");
    assertThat(last("externalApi1"))
        .as("a call that ended a job")
        .hasValueSatisfying(
            run -> {
              assertThat(run.last()).isEqualTo(2);
              assertThat(run.perCall()).isLessThan(Duration.ofMinutes(5));
            });

    api.data.execute("update tributary.run set test = '{}', trigger_kind = 'TEST'");
    assertThat(last("externalApi1")).as("a test run").isEmpty();
  }

  private Optional<EarlierRun> last(String activity) {
    return new PostgresEarlierCalls(api.data.dataSource())
        .last(new WorkflowName("test"), new ActivityId(activity));
  }
}
