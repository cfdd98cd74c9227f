package dev.tributary.adapters.observation;

import dev.tributary.adapters.observation.ObservedExecution.ExecutionResult;
import dev.tributary.application.observation.CallObservation.AttemptEnd;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.run.RunState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts and times of what this node has done since its start. */
@ApplicationScoped
public class WorkMetrics {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(1),
    Duration.ofMinutes(10)
  };

  private final MeterProvider<Timer> executions;
  private final MeterProvider<Counter> rows;
  private final MeterProvider<Counter> runsEnded;
  private final MeterProvider<Timer> calls;
  private final MeterProvider<Counter> callBytes;
  private final MeterProvider<Counter> messages;
  private final CappedLabel accounts;

  public WorkMetrics(MeterRegistry registry, MetricsConfig config) {
    accounts = new CappedLabel(config.accounts());
    executions =
        Timer.builder("tributary.activity.executions")
            .description("Executions of activities, those that are repeated or wait included")
            .serviceLevelObjectives(BUCKETS)
            .withRegistry(registry);
    rows =
        Counter.builder("tributary.rows")
            .description("Rows that left activities")
            .withRegistry(registry);
    runsEnded =
        Counter.builder("tributary.runs.ended")
            .description("Runs that have ended")
            .withRegistry(registry);
    calls =
        Timer.builder("tributary.calls")
            .description("Attempts of calls of runs, until their responses were read")
            .serviceLevelObjectives(BUCKETS)
            .withRegistry(registry);
    callBytes =
        Counter.builder("tributary.call.bytes")
            .description("Bytes of the bodies of calls, responses after decompression")
            .withRegistry(registry);
    messages =
        Counter.builder("tributary.messages")
            .description("Messages that have got a state")
            .withRegistry(registry);
    Stream.of(RunState.values()).filter(RunState::ended).forEach(this::ofRuns);
  }

  void executed(String kind, ExecutionResult result, Duration time, long rowsOut) {
    executions.withTags("kind", kind, "result", label(result)).record(time);
    rows.withTags(Tags.of("kind", kind)).increment((double) rowsOut);
  }

  /** An attempt without an end was stopped. */
  void called(Optional<AccountName> account, Optional<AttemptEnd> end, Duration time, long sent) {
    String name = account.map(known -> accounts.of(known.value())).orElse(CappedLabel.NONE);
    calls.withTags("account", name, "status", statusClass(end), "result", result(end)).record(time);
    callBytes.withTags("account", name, "direction", "sent").increment((double) sent);
    callBytes
        .withTags("account", name, "direction", "received")
        .increment((double) end.map(AttemptEnd::received).orElse(0L));
  }

  void messages(Channel channel, MessageState state, long count) {
    messages.withTags("channel", label(channel), "outcome", label(state)).increment((double) count);
  }

  private static String statusClass(Optional<AttemptEnd> end) {
    return end.filter(known -> known.status().isPresent())
        .map(known -> known.status().getAsInt() / 100 + "xx")
        .orElse("none");
  }

  private static String result(Optional<AttemptEnd> end) {
    return end.map(known -> known.failure().isPresent() ? "failed" : "used").orElse("stopped");
  }

  void runEnded(RunState state) {
    ofRuns(state).increment();
  }

  private Counter ofRuns(RunState state) {
    return runsEnded.withTags(Tags.of("state", label(state)));
  }

  /** The written form of a constant in labels: {@code finished_with_warnings}. */
  static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
