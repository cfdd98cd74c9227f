package dev.tributary.domain.run;

import dev.tributary.domain.activity.ActivityId;
import java.util.Optional;

/** What a caller commands a run. {@link CommandRules} defines which command is possible when. */
public sealed interface RunCommand {
  Kind kind();

  /** The activity that it is about; empty for the run as a whole. */
  default Optional<ActivityId> activity() {
    return Optional.empty();
  }

  /** Ends the run; work in progress is interrupted. */
  record Stop() implements RunCommand {
    @Override
    public Kind kind() {
      return Kind.STOP;
    }
  }

  /** Begins nothing new until the run is resumed; activities at work finish. */
  record Pause() implements RunCommand {
    @Override
    public Kind kind() {
      return Kind.PAUSE;
    }
  }

  /** Continues a paused run, and a failed one with the activities that failed. */
  record Resume() implements RunCommand {
    @Override
    public Kind kind() {
      return Kind.RESUME;
    }
  }

  /** Executes an ended run anew, from the beginning. */
  record Restart() implements RunCommand {
    @Override
    public Kind kind() {
      return Kind.RESTART;
    }
  }

  /**
   * Executes an activity of an ended run and all that follows it anew, with the retained sets.
   *
   * @param revision the newer revision of the workflow to go on with; empty retains the run's
   */
  record RerunFrom(ActivityId from, Optional<Integer> revision) implements RunCommand {
    @Override
    public Kind kind() {
      return Kind.RERUN_FROM;
    }

    @Override
    public Optional<ActivityId> activity() {
      return Optional.of(from);
    }
  }

  /**
   * Passes over an activity that has not begun, waits or has failed: its main input is its output.
   */
  record Skip(ActivityId skipped) implements RunCommand {
    @Override
    public Kind kind() {
      return Kind.SKIP;
    }

    @Override
    public Optional<ActivityId> activity() {
      return Optional.of(skipped);
    }
  }

  /** Lets an activity not begin until it is released. */
  record Hold(ActivityId held) implements RunCommand {
    @Override
    public Kind kind() {
      return Kind.HOLD;
    }

    @Override
    public Optional<ActivityId> activity() {
      return Optional.of(held);
    }
  }

  /** Lets a held activity begin. */
  record Release(ActivityId released) implements RunCommand {
    @Override
    public Kind kind() {
      return Kind.RELEASE;
    }

    @Override
    public Optional<ActivityId> activity() {
      return Optional.of(released);
    }
  }

  /** The commands without what they are about; the one vocabulary of API, console and database. */
  enum Kind {
    STOP("stop"),
    PAUSE("pause"),
    RESUME("resume"),
    RESTART("restart"),
    RERUN_FROM("rerunFrom"),
    SKIP("skip"),
    HOLD("hold"),
    RELEASE("release");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
