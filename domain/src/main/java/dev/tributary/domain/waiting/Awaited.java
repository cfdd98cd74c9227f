package dev.tributary.domain.waiting;

import java.util.List;
import java.util.UUID;

/** What a task waits for. */
public sealed interface Awaited {
  /** The name of the kind, as in the API. */
  String kind();

  /** What distinguishes it from others of its kind, for people. */
  default List<Object> arguments() {
    return List.of();
  }

  /** The end of the wait. */
  record Time() implements Awaited {
    @Override
    public String kind() {
      return "time";
    }
  }

  /** A signal with this key; a signal for which no task waits is not kept. */
  record Signal(SignalKey key) implements Awaited {
    @Override
    public String kind() {
      return "signal";
    }

    @Override
    public List<Object> arguments() {
      return List.of(key.value());
    }
  }

  /** The decision of a person. */
  record Approval() implements Awaited {
    @Override
    public String kind() {
      return "approval";
    }
  }

  /** The end of a run that the task has started. */
  record ChildRun(UUID run) implements Awaited {
    @Override
    public String kind() {
      return "run";
    }

    @Override
    public List<Object> arguments() {
      return List.of(run.toString());
    }
  }
}
