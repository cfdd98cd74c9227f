package dev.tributary.adapters.observation;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the spans that are written. */
final class WrittenSpans implements SpanExporter {
  private final List<SpanData> spans = new CopyOnWriteArrayList<>();

  RunTraces traces() {
    return new RunTraces(
        Optional.of(
            SpanExport.through(SimpleSpanProcessor.create(this), Attributes.empty()).tracer()));
  }

  List<SpanData> all() {
    return List.copyOf(spans);
  }

  SpanData only() {
    return spans.getFirst();
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> written) {
    spans.addAll(written);
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
