package dev.tributary.application.observation;

import java.util.Optional;
import java.util.OptionalInt;

/** The observation of one attempt of a call. Closed without an end, the attempt was stopped. */
public interface CallObservation extends AutoCloseable {
  /**
   * The value of the header {@code traceparent}, by which the API's own trace can be joined to that
   * of the run (W3C Trace Context); empty when no trace is written.
   */
  Optional<String> traceparent();

  void ended(AttemptEnd end);

  @Override
  void close();

  /**
   * How an attempt ended.
   *
   * @param status of the response; empty when none came
   * @param failure its code; empty when the response was used
   * @param received bytes of the body that were read, after decompression
   */
  record AttemptEnd(OptionalInt status, Optional<String> failure, long received) {}
}
