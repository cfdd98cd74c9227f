package dev.tributary.adapters.observation;

import dev.tributary.application.activity.ActivityContext;
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

  @Override
  public void close() {
    MDC.remove(RUN);
    MDC.remove(TASK);
    MDC.remove(ATTEMPT);
  }
}
