package dev.tributary.domain.run;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.admission.RunLimits.Start;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.util.Optional;

/** Why a run started, and by whom. */
public sealed interface Trigger {
  /** The kinds of triggers, as they are stored. */
  enum Kind {
    PERSON(Start.COMMANDED),
    KEY(Start.COMMANDED),
    SCHEDULE(Start.SCHEDULED),
    SIGNAL(Start.SIGNALLED),
    PARENT_RUN(Start.COMMANDED),
    TEST(Start.COMMANDED);

    private final Start start;

    Kind(Start start) {
      this.start = start;
    }

    /** How it starts runs, for the limits of their workflow. */
    public Start start() {
      return start;
    }
  }

  Kind kind();

  /** The person, API key, schedule or signal: what a search for runs finds, as its label. */
  String name();

  /** The run that led to this one. */
  default Optional<Origin> origin() {
    return Optional.empty();
  }

  /** The activity that started the run; a run that none started begins with all that can begin. */
  default Optional<ActivityId> activity() {
    return Optional.empty();
  }

  /** The name as pages of a run of {@code workflow} show it: that of an activity is its label. */
  default String shownName(WorkflowDefinition workflow) {
    return activity().flatMap(workflow::activity).map(Activity::label).orElseGet(this::name);
  }

  /** Why and by whom, as text. */
  Message description();

  /** An activity of a run. */
  record Origin(RunId run, ActivityId activity) {}

  /** A person started it in the console. */
  record Person(String name) implements Trigger {
    @Override
    public Kind kind() {
      return Kind.PERSON;
    }

    @Override
    public Message description() {
      return Message.of("run.trigger.person", name);
    }
  }

  /** A program started it with an API key of this name. */
  record Key(String name) implements Trigger {
    @Override
    public Kind kind() {
      return Kind.KEY;
    }

    @Override
    public Message description() {
      return Message.of("run.trigger.key", name);
    }
  }

  /** A person or API key of this name tests the workflow. */
  record Test(String name) implements Trigger {
    @Override
    public Kind kind() {
      return Kind.TEST;
    }

    @Override
    public Message description() {
      return Message.of("run.trigger.test", name);
    }
  }

  /** It was due by the scheduler of this id. */
  record Schedule(String name) implements Trigger {
    @Override
    public Optional<ActivityId> activity() {
      return Optional.of(new ActivityId(name));
    }

    @Override
    public Kind kind() {
      return Kind.SCHEDULE;
    }

    @Override
    public Message description() {
      return Message.of("run.trigger.schedule", name);
    }
  }

  /**
   * A signal to the activity of this id arrived.
   *
   * @param origin the activity that has sent it; empty for another system
   */
  record Signal(String name, Optional<Origin> origin) implements Trigger {
    /** Of another system. */
    public static Signal to(ActivityId activity) {
      return new Signal(activity.value(), Optional.empty());
    }

    /** Of an activity of another run. */
    public static Signal from(Origin origin, ActivityId activity) {
      return new Signal(activity.value(), Optional.of(origin));
    }

    @Override
    public Optional<ActivityId> activity() {
      return Optional.of(new ActivityId(name));
    }

    @Override
    public Kind kind() {
      return Kind.SIGNAL;
    }

    @Override
    public Message description() {
      return origin
          .map(
              from ->
                  Message.of(
                      "run.trigger.signalOfRun",
                      name,
                      from.activity().value(),
                      from.run().toString()))
          .orElseGet(() -> Message.of("run.trigger.signal", name));
    }
  }

  /**
   * An activity of another run started it.
   *
   * @param name what started the other run
   */
  record ParentRun(Origin parent, String name) implements Trigger {
    @Override
    public Kind kind() {
      return Kind.PARENT_RUN;
    }

    @Override
    public Optional<Origin> origin() {
      return Optional.of(parent);
    }

    @Override
    public Message description() {
      return Message.of(
          "run.trigger.parentRun", parent.run().toString(), parent.activity().value(), name);
    }
  }
}
