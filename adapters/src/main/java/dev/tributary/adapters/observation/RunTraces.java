package dev.tributary.adapters.observation;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes a trace of each run: its activities are spans, and their calls spans of those. Does
 * nothing without a tracer.
 */
public final class RunTraces {
  private final Optional<Tracer> tracer;
  private final Map<TaskId, Span> executing = new ConcurrentHashMap<>();

  public RunTraces(Optional<Tracer> tracer) {
    this.tracer = tracer;
  }

  TracedExecution execution(ActivityContext execution) {
    return tracer
        .map(writer -> begin(writer, execution))
        .orElse(new TracedExecution(Span.getInvalid(), () -> {}));
  }

  private TracedExecution begin(Tracer writer, ActivityContext execution) {
    TaskId task = execution.task();
    Span span =
        writer
            .spanBuilder("activity " + execution.activity().kind())
            .setParent(TraceIds.within(execution.run()))
            .setAttribute("tributary.run", execution.run().toString())
            .setAttribute("tributary.workflow", execution.workflow().value())
            .setAttribute("tributary.activity", execution.activity().id().value())
            .setAttribute("tributary.task", task.value())
            .setAttribute("tributary.attempt", execution.attempt())
            .startSpan();
    executing.put(task, span);
    return new TracedExecution(span, () -> executing.remove(task, span));
  }

  /** The span of an attempt, within that of the execution which makes the call on this node. */
  Span attempt(CallKey place, String account) {
    return tracer
        .map(
            writer ->
                writer
                    .spanBuilder("call")
                    .setSpanKind(SpanKind.CLIENT)
                    .setParent(parent(place))
                    .setAttribute("tributary.run", place.run().toString())
                    .setAttribute("tributary.activity", place.activity().value())
                    .setAttribute("tributary.call", place.call())
                    .setAttribute("tributary.account", account)
                    .startSpan())
        .orElse(Span.getInvalid());
  }

  private Context parent(CallKey place) {
    return Optional.ofNullable(executing.get(place.task()))
        .map(span -> Context.root().with(span))
        .orElseGet(() -> TraceIds.within(place.run()));
  }

  /** Each run is one span, which the node writes that ends the run. */
  void runEnded(RunId run, RunState state) {
    tracer.ifPresent(writer -> write(writer, run, state));
  }

  private static void write(Tracer writer, RunId run, RunState state) {
    Span span =
        TraceIds.ofRun(
            run,
            () ->
                writer
                    .spanBuilder("run")
                    .setNoParent()
                    .setStartTimestamp(created(run))
                    .setAttribute("tributary.run", run.toString())
                    .setAttribute("tributary.state", WorkMetrics.label(state))
                    .startSpan());
    if (state == RunState.FAILED) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  /** Ids of runs are of version 7: their first 48 bits are milliseconds. */
  private static Instant created(RunId run) {
    return Instant.ofEpochMilli(run.value().getMostSignificantBits() >>> 16);
  }
}
