package dev.tributary.domain.waiting;

import dev.tributary.domain.problem.Message;
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

  /** Whether only the end of the wait is awaited, so that its end needs no line of the journal. */
  default boolean endsByItself() {
    return switch (this) {
      case Time(), Limit(var _, var _) -> true;
      case Signal(var _), Approval(var _, var _), Inputs(), ChildRun(var _) -> false;
    };
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

  /**
   * The decision of a person.
   *
   * @param brakes why the activity is held, as text; empty when its author requires the decision
   */
  record Approval(Approvers approvers, List<Message> brakes) implements Awaited {
    public Approval {
      brakes = List.copyOf(brakes);
    }

    @Override
    public String kind() {
      return brakes.isEmpty() ? "approval" : "brake";
    }
  }

  /**
   * Room in the limits of an external account; the wait ends by itself.
   *
   * @param limit such as {@code 100 / 1m}
   */
  record Limit(String account, String limit) implements Awaited {
    @Override
    public String kind() {
      return "limit";
    }

    @Override
    public List<Object> arguments() {
      return List.of(account, limit);
    }
  }

  /** More of what leads to the activity; the rule of the activity defines how many. */
  record Inputs() implements Awaited {
    @Override
    public String kind() {
      return "inputs";
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
