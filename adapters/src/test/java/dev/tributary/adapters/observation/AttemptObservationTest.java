package dev.tributary.adapters.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.observation.CallObservation;
import dev.tributary.application.observation.CallObservation.AttemptEnd;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.exchange.CallKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttemptObservationTest {
  private static final Optional<AccountName> SHOP = Optional.of(new AccountName("shop"));

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final WorkMetrics metrics = new WorkMetrics(registry, new FixedMetricsConfig(1));
  private final WrittenSpans spans = new WrittenSpans();
  private final RunTraces traces = spans.traces();
  private final FakeActivityContext context =
      new FakeActivityContext("call1", new ForkSettings(), List.of());
  private final CallKey place =
      new CallKey(context.run(), context.task(), context.activity().id(), 7);

  static Stream<Arguments> ends() {
    return Stream.of(
        Arguments.of(end(200, Optional.empty()), "2xx", "used"),
        Arguments.of(end(404, Optional.of("WKF-560001")), "4xx", "failed"),
        Arguments.of(end(503, Optional.empty()), "5xx", "used"),
        Arguments.of(
            Optional.of(new AttemptEnd(OptionalInt.empty(), Optional.of("TRB-150009"), 0)),
            "none",
            "failed"),
        Arguments.of(Optional.empty(), "none", "stopped"));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void is_counted_by_account_class_of_status_and_result(
      Optional<AttemptEnd> end, String status, String result) {
    call(SHOP, end);

    assertThat(
            registry
                .get("tributary.calls")
                .tags("account", "shop", "status", status, "result", result)
                .timer()
                .count())
        .isEqualTo(1);
  }

  @Test
  void bytes_are_counted_by_direction() {
    call(SHOP, Optional.of(new AttemptEnd(OptionalInt.of(200), Optional.empty(), 70)));

    assertThat(bytes("sent")).isEqualTo(30);
    assertThat(bytes("received")).isEqualTo(70);
  }

  @Test
  void accounts_beyond_the_limit_count_together() {
    call(SHOP, Optional.empty());
    call(Optional.of(new AccountName("second")), Optional.empty());
    call(Optional.of(new AccountName("third")), Optional.empty());
    call(Optional.empty(), Optional.empty());

    assertThat(registry.get("tributary.calls").tag("account", "shop").timer().count()).isEqualTo(1);
    assertThat(registry.get("tributary.calls").tag("account", "(other)").timer().count())
        .isEqualTo(2);
    assertThat(registry.get("tributary.calls").tag("account", "(none)").timer().count())
        .isEqualTo(1);
  }

  @Test
  void an_API_that_gets_the_trace_can_join_its_own() {
    try (var execution = new ObservedExecution(context, metrics, traces);
        CallObservation call = new AttemptObservation(place, SHOP, 0, metrics, traces)) {
      assertThat(call.traceparent().orElseThrow())
          .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
          .contains(context.run().toString().replace("-", ""));
      call.ended(new AttemptEnd(OptionalInt.of(500), Optional.of("WKF-560001"), 0));
    }

    SpanData call = spans.all().getFirst();
    SpanData activity = spans.all().getLast();
    assertThat(call.getParentSpanId()).isEqualTo(activity.getSpanId());
    assertThat(call.getTraceId()).isEqualTo(activity.getTraceId());
    assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void without_traces_there_is_no_header() {
    try (CallObservation call =
        new AttemptObservation(place, SHOP, 0, metrics, new RunTraces(Optional.empty()))) {
      assertThat(call.traceparent()).isEmpty();
    }
  }

  @Test
  void a_thread_beside_that_of_the_execution_logs_run_and_task() {
    try (CallObservation _ = new AttemptObservation(place, SHOP, 0, metrics, traces)) {
      assertThat(MDC.get("run")).isEqualTo(context.run().toString());
    }
    assertThat(MDC.get("run")).isNull();
  }

  private static Optional<AttemptEnd> end(int status, Optional<String> failure) {
    return Optional.of(new AttemptEnd(OptionalInt.of(status), failure, 1));
  }

  private void call(Optional<AccountName> account, Optional<AttemptEnd> end) {
    try (CallObservation call = new AttemptObservation(place, account, 30, metrics, traces)) {
      end.ifPresent(call::ended);
    }
  }

  private double bytes(String direction) {
    return registry.get("tributary.call.bytes").tag("direction", direction).counter().count();
  }
}
