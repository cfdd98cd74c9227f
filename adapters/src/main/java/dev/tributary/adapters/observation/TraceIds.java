package dev.tributary.adapters.observation;

import dev.tributary.domain.run.RunId;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The ids of spans. A trace has the id of its run, and the span of the run the second half of it:
 * so all nodes that work on a run write one trace without a word between them.
 */
final class TraceIds implements IdGenerator {
  private static final ScopedValue<RunId> RUN = ScopedValue.newInstance();
  private static final IdGenerator RANDOM = IdGenerator.random();

  /** What {@code work} begins is the span of the run itself. */
  static Span ofRun(RunId run, Supplier<Span> work) {
    return ScopedValue.where(RUN, run).call(work::get);
  }

  /** The context in which the run's activities are. */
  static Context within(RunId run) {
    SpanContext parent =
        SpanContext.createFromRemoteParent(
            traceId(run), spanId(run), TraceFlags.getSampled(), TraceState.getDefault());
    return Context.root().with(Span.wrap(parent));
  }

  @Override
  public String generateTraceId() {
    return RUN.isBound() ? traceId(RUN.get()) : RANDOM.generateTraceId();
  }

  @Override
  public String generateSpanId() {
    return RUN.isBound() ? spanId(RUN.get()) : RANDOM.generateSpanId();
  }

  private static String traceId(RunId run) {
    UUID id = run.value();
    return "%016x%016x".formatted(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  private static String spanId(RunId run) {
    return "%016x".formatted(run.value().getLeastSignificantBits());
  }
}
