package dev.tributary.adapters.in.engine;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A workflow of steps one after the other, and what they do. */
final class Chain {
  /** A step's work is done; nothing but the flow leaves it. */
  static final Completed DONE =
      new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), Variables.NONE);

  private Chain() {}

  /** Named step1, step2, …. */
  static WorkflowDefinition of(int steps) {
    return new WorkflowDefinition(
        new WorkflowName("chain"),
        "Chain",
        "",
        WorkflowOptions.DEFAULT,
        List.of(),
        IntStream.rangeClosed(1, steps).mapToObj(Chain::step).toList(),
        IntStream.range(1, steps)
            .mapToObj(number -> new Transition(id(number), Outlet.OUT, id(number + 1)))
            .toList());
  }

  /** Does {@code work} in each step. */
  static ActivityExecutor<Step> doing(Consumer<ActivityContext> work) {
    return (settings, context) -> {
      work.accept(context);
      return DONE;
    };
  }

  /** Nothing can be set. */
  record Step() implements ActivitySettings {
    static final String KIND = "step";

    @Override
    public String kind() {
      return KIND;
    }
  }

  private static Activity step(int number) {
    return new Activity(id(number), "Step", new Step(), ExecutionOptions.DEFAULT, Optional.empty());
  }

  private static ActivityId id(int number) {
    return new ActivityId("step" + number);
  }
}
