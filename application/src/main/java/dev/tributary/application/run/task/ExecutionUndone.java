package dev.tributary.application.run.task;

/** Rolls back the transaction of an execution; its task is to be completed with this result. */
final class ExecutionUndone extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient ExecutionResult result;

  ExecutionUndone(ExecutionResult result) {
    super("the execution has failed");
    this.result = result;
  }

  ExecutionResult result() {
    return result;
  }
}
