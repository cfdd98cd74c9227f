package dev.tributary.adapters.observation;

import dev.tributary.adapters.observation.ObservedExecution.ExecutionResult;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/**
 * The span of one execution.
 *
 * @param ended calls that begin later are no spans of it
 */
record TracedExecution(Span span, Runnable ended) {
  /** The code stands in docs/errors.md; texts, which may quote data, do not leave the program. */
  void failed(String code) {
    span.setStatus(StatusCode.ERROR, code);
  }

  void end(ExecutionResult result, long rows) {
    ended.run();
    span.setAttribute("tributary.result", WorkMetrics.label(result));
    span.setAttribute("tributary.rows", rows);
    span.end();
  }
}
