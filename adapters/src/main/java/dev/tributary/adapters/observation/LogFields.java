package dev.tributary.adapters.observation;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.exchange.CallKey;
import org.jboss.logging.MDC;

/** The fields of each line that this thread logs until they are closed. */
final class LogFields implements AutoCloseable {
  private static final String RUN = "run";
  private static final String TASK = "task";
  private static final String ATTEMPT = "attempt";

  private LogFields() {}

  static LogFields of(ActivityContext execution) {
    MDC.put(RUN, execution.run().toString());
    MDC.put(TASK, execution.task().toString());
    MDC.put(ATTEMPT, execution.attempt());
    return new LogFields();
  }

  /** Those of a call that is made beside the thread of its execution. */
  static LogFields of(CallKey call) {
    MDC.put(RUN, call.run().toString());
    MDC.put(TASK, call.task().toString());
    return new LogFields();
  }

  /** Whether this thread has them already. */
  static boolean present() {
    return MDC.get(RUN) != null;
  }

  @Override
  public void close() {
    MDC.remove(RUN);
    MDC.remove(TASK);
    MDC.remove(ATTEMPT);
  }
}
