package dev.tributary.application.activity.externalapi.pinned;

import static dev.tributary.application.problem.ThrownProblems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.externalapi.pinned.PinnedResponses.StoredResponse;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPolicy;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.JournalingContext;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.chain.CheckResponse;
import dev.tributary.application.exchange.chain.RuleLimits;
import dev.tributary.application.exchange.chain.StubbedCalls;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.testrun.CallChoice.Pinned;
import dev.tributary.domain.testrun.CallChoice.Sample;
import dev.tributary.domain.testrun.CallChoice.Stubbed;
import dev.tributary.domain.workflow.WorkflowName;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees of a response that is given, as status, type and body. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StubbedResponsesTest {
  private static final WorkflowName WORKFLOW = new WorkflowName("coupons");
  private static final ActivityId ACTIVITY = new ActivityId("api1");

  private final InMemoryPinnedResponses pins = new InMemoryPinnedResponses();
  private final JournalingContext context = new JournalingContext();
  private final StubbedResponses responses =
      new StubbedResponses(
          pins,
          new StubbedCalls(
              new CheckResponse((_, _) -> Optional.empty(), new RuleLimits(100)),
              new ExchangeConfig(
                  ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, Duration.ofSeconds(10), 100),
              () -> Instant.EPOCH));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | application/x-ndjson | {}{}  | 200 application/x-ndjson {}{}",
        "204 | application/json     | ''    | 204 application/json",
        "201 | ''                   | a;b   | 201  a;b",
      })
  void a_pinned_response_is_read_with_its_own_status_and_type(
      int status, String type, String body, String read) {
    pin(new PinnedResponse(status, type, body));

    assertThat(read(new Pinned(WORKFLOW)).strip()).isEqualTo(read);
    assertThat(context.journal().getLast().key()).isEqualTo("testrun.pinned");
  }

  @Test
  void the_response_that_is_pinned_when_the_call_is_made_is_read() {
    pin(new PinnedResponse(200, "text/csv", "old"));
    pin(new PinnedResponse(200, "text/csv", "new"));

    assertThat(read(new Pinned(WORKFLOW))).endsWith("new");
  }

  @Test
  void nothing_is_read_or_sent_when_it_was_removed_since_the_start() {
    assertThatThrownBy(() -> read(new Pinned(WORKFLOW)))
        .satisfies(refused(ExternalApiErrorCode.PINNED_NONE));
  }

  @ParameterizedTest
  @CsvSource({"[1], application/json", "a;b, text/csv"})
  void a_sample_is_of_the_type_that_it_looks_like(String body, String type) {
    assertThat(read(new Sample(body))).isEqualTo("200 %s %s".formatted(type, body));
    assertThat(context.journal().getLast().key()).isEqualTo("testrun.sampled");
  }

  private void pin(PinnedResponse response) {
    pins.put(WORKFLOW, new StoredResponse(ACTIVITY, response, "anna", Instant.EPOCH));
  }

  private String read(Stubbed given) {
    return responses.send(given, call(), context, StubbedResponsesTest::text);
  }

  private static String text(UsableResponse usable) throws IOException {
    HttpResponse response = usable.response();
    String body = new String(response.body().readAllBytes(), UTF_8);
    return response.status() + " " + response.header("Content-Type").orElse("") + " " + body;
  }

  private static Call call() {
    return new Call(
        new CallKey(new RunId(new UUID(0, 1)), new TaskId(1), ACTIVITY, 1),
        HttpMethod.GET,
        EndpointUrl.of("https://api.example.com/coupons"),
        List.of(),
        RequestBody.of("application/json", new byte[0]),
        new CallPolicy(
            ExchangeLimits.DEFAULT, RetryPolicy.DEFAULT, RetrySafety.IDEMPOTENCY_KEY, List.of()),
        Optional.empty(),
        List.of());
  }
}
