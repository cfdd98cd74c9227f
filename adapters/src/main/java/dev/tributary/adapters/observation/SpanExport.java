package dev.tributary.adapters.observation;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Sends spans away, in batches and beside the work; when their receiver does not keep up, spans are
 * dropped.
 */
@RegisterForReflection(
    classNames = "io.opentelemetry.exporter.sender.jdk.internal.JdkHttpSenderProvider")
public final class SpanExport implements AutoCloseable {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final long LONGEST_CLOSE_SECONDS = 3;

  private final SdkTracerProvider provider;

  private SpanExport(SdkTracerProvider provider) {
    this.provider = provider;
  }

  /**
   * Sends by OTLP over HTTP to {@code endpoint}.
   *
   * @throws IllegalArgumentException when that is no address of HTTP
   */
  public static SpanExport to(URI endpoint, Map<String, String> headers, Attributes node) {
    if (endpoint.getHost() == null
        || SCHEMES.stream().noneMatch(one -> one.equals(endpoint.getScheme()))) {
      throw new IllegalArgumentException(
          "tributary.tracing.endpoint must be an address of http or https, such as"
              + " http://127.0.0.1:4318/v1/traces");
    }
    OtlpHttpSpanExporterBuilder exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(endpoint.toString());
    headers.forEach(exporter::addHeader);
    return through(BatchSpanProcessor.builder(exporter.build()).build(), node);
  }

  static SpanExport through(SpanProcessor processor, Attributes node) {
    return new SpanExport(
        SdkTracerProvider.builder()
            .setResource(Resource.create(node))
            .setIdGenerator(new TraceIds())
            .addSpanProcessor(processor)
            .build());
  }

  public Tracer tracer() {
    return provider.get("tributary");
  }

  /** Sends what is left, for a few seconds at most. */
  @Override
  public void close() {
    provider.shutdown().join(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
  }
}
