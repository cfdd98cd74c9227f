package dev.tributary.adapters.observation;

import dev.tributary.application.observation.CallObservation;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.CallKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import java.util.Optional;

/** One attempt of a call on its thread. */
final class AttemptObservation implements CallObservation {
  private final Optional<AccountName> account;
  private final long sent;
  private final WorkMetrics metrics;
  private final Span span;
  private final Optional<LogFields> fields;
  private final long begun = System.nanoTime();
  private Optional<AttemptEnd> end = Optional.empty();

  AttemptObservation(
      CallKey place,
      Optional<AccountName> account,
      long sent,
      WorkMetrics metrics,
      RunTraces traces) {
    this.account = account;
    this.sent = sent;
    this.metrics = metrics;
    this.span = traces.attempt(place, account.map(AccountName::value).orElse(CappedLabel.NONE));
    this.fields = LogFields.present() ? Optional.empty() : Optional.of(LogFields.of(place));
  }

  /** Version 00, always sampled: every run is traced. */
  @Override
  public Optional<String> traceparent() {
    return span.isRecording()
        ? Optional.of(
            "00-%s-%s-01"
                .formatted(span.getSpanContext().getTraceId(), span.getSpanContext().getSpanId()))
        : Optional.empty();
  }

  @Override
  public void ended(AttemptEnd attemptEnd) {
    end = Optional.of(attemptEnd);
    attemptEnd.status().ifPresent(status -> span.setAttribute("http.response.status_code", status));
    span.setAttribute("tributary.received.bytes", attemptEnd.received());
    attemptEnd.failure().ifPresent(code -> span.setStatus(StatusCode.ERROR, code));
  }

  @Override
  public void close() {
    metrics.called(account, end, Duration.ofNanos(System.nanoTime() - begun), sent);
    span.end();
    fields.ifPresent(LogFields::close);
  }
}
