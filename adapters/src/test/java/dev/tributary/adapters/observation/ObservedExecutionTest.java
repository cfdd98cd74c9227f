package dev.tributary.adapters.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.observation.ExecutionObservation;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ObservedExecutionTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final WorkMetrics metrics = new WorkMetrics(registry, new FixedMetricsConfig(1));
  private final WrittenSpans spans = new WrittenSpans();
  private final RunTraces traces = spans.traces();
  private final FakeActivityContext context =
      new FakeActivityContext("fork1", new ForkSettings(), List.of());

  static Stream<Arguments> outcomes() {
    return Stream.of(
        Arguments.of(Optional.of(new Completed(List.of(), Variables.NONE)), "completed"),
        Arguments.of(
            Optional.of(new Suspended(new Wait(new Awaited.Time(), Optional.of(Instant.EPOCH)))),
            "waiting"),
        Arguments.of(
            Optional.of(Failed.of(ActivityFailure.configuration(RunErrorCode.UNEXPECTED, "X"))),
            "failed"),
        Arguments.of(Optional.empty(), "released"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void is_counted_by_kind_and_result(Optional<ActivityOutcome> outcome, String result) {
    execute(outcome);

    assertThat(
            registry
                .get("tributary.activity.executions")
                .tags("kind", "fork", "result", result)
                .timer()
                .count())
        .isEqualTo(1);
    assertThat(attribute(spans.only(), "tributary.result")).isEqualTo(result);
  }

  @Test
  void a_failure_names_its_code_and_none_of_its_words() {
    execute(
        Optional.of(
            Failed.of(ActivityFailure.configuration(RunErrorCode.UNEXPECTED, "anna@example.com"))));

    SpanData span = spans.only();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getStatus().getDescription()).isEqualTo(RunErrorCode.UNEXPECTED.id());
    assertThat(span.toString()).doesNotContain("anna");
  }

  @Test
  void lines_of_the_log_name_run_task_and_attempt_until_its_end() {
    try (ExecutionObservation _ = new ObservedExecution(context, metrics, traces)) {
      assertThat(MDC.get("run")).isEqualTo(context.run().toString());
      assertThat(MDC.get("task")).isEqualTo("1");
      assertThat(MDC.get("attempt")).isEqualTo(1);
    }
    assertThat(MDC.getMap()).doesNotContainKeys("run", "task", "attempt");
  }

  @Test
  void all_nodes_write_into_one_trace_of_the_run() {
    execute(Optional.of(new Completed(List.of(), Variables.NONE)));
    RunTraces ofAnotherNode = spans.traces();

    ofAnotherNode.runEnded(context.run(), RunState.FAILED);

    SpanData activity = spans.all().getFirst();
    SpanData run = spans.all().getLast();
    String trace = context.run().toString().replace("-", "");
    assertThat(run.getTraceId()).isEqualTo(trace);
    assertThat(activity.getTraceId()).isEqualTo(trace);
    assertThat(activity.getParentSpanId()).isEqualTo(run.getSpanId());
    assertThat(run.getParentSpanContext().isValid()).isFalse();
    assertThat(run.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(attribute(run, "tributary.state")).isEqualTo("failed");
    assertThat(activity.getSpanId()).isNotEqualTo(run.getSpanId());
  }

  @Test
  void without_a_tracer_only_metrics_are_written() {
    RunTraces off = new RunTraces(Optional.empty());
    try (ExecutionObservation observed = new ObservedExecution(context, metrics, off)) {
      observed.ended(new Completed(List.of(), Variables.NONE));
    }
    off.runEnded(context.run(), RunState.FINISHED);

    assertThat(registry.get("tributary.activity.executions").timer().count()).isEqualTo(1);
    assertThat(spans.all()).isEmpty();
  }

  private void execute(Optional<ActivityOutcome> outcome) {
    try (ExecutionObservation observed = new ObservedExecution(context, metrics, traces)) {
      outcome.ifPresent(observed::ended);
    }
  }

  private static Object attribute(SpanData span, String key) {
    return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(key)));
  }
}
