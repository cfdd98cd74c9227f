package dev.tributary.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.InputRule;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random graphs, failures, interruptions and order of work: whatever happens, the run ends. */
class RunsNeverHangTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Outlet REJECTS = new Outlet("rejects");

  @Property(tries = 2000)
  void every_run_ends_and_every_activity_is_decided(
      @ForAll @IntRange(min = 1, max = 12) int activities, @ForAll long seed) {
    Random random = new Random(seed);
    WorkflowRun run = begun(definition(activities, random));
    Map<ActivityId, Integer> executions = new HashMap<>();

    executeAllTasks(run, random, executions);

    assertThat(run.state().ended()).isTrue();
    assertThat(executions.values()).allMatch(count -> count <= 1);
    if (run.state() != RunState.FAILED) {
      assertThat(run.tasks()).allMatch(task -> task.state().ended());
    }
  }

  @Property(tries = 1000)
  void a_failed_run_that_is_resumed_ends_too(
      @ForAll @IntRange(min = 1, max = 12) int activities, @ForAll long seed) {
    Random random = new Random(seed);
    WorkflowRun run = begun(definition(activities, random));
    int resumes = 0;
    executeAllTasks(run, random, new HashMap<>());
    while (run.state() == RunState.FAILED && resumes++ < 200) {
      run.commanded().resume();
      executeAllTasks(run, random, new HashMap<>());
      assertThat(run.state().ended()).isTrue();
    }
    assertThat(run.state()).isIn(RunState.FINISHED, RunState.FINISHED_WITH_WARNINGS);
    assertThat(run.tasks()).allMatch(task -> task.state().ended());
  }

  private static void executeAllTasks(
      WorkflowRun run, Random random, Map<ActivityId, Integer> executions) {
    List<TaskId> atWork = new ArrayList<>();
    while (true) {
      List<ActivityTask> ready = run.mayBegin() ? run.in(TaskState.READY) : List.of();
      if (!ready.isEmpty() && (atWork.isEmpty() || random.nextBoolean())) {
        ActivityTask next = ready.get(random.nextInt(ready.size()));
        run.claim(next.id(), "node", NOW);
        executions.merge(next.activity(), 1, Integer::sum);
        atWork.add(next.id());
      } else if (!atWork.isEmpty()) {
        TaskId done = atWork.remove(random.nextInt(atWork.size()));
        if (random.nextInt(8) == 0) {
          executions.merge(run.abandon(done, false).activity(), -1, Integer::sum);
        } else {
          run.complete(done, outcome(random), NOW);
        }
        run.advance(NOW);
      } else {
        return;
      }
    }
  }

  private static WorkflowRun begun(WorkflowDefinition definition) {
    List<TaskId> numbers =
        IntStream.range(0, definition.activities().size())
            .mapToObj(i -> new TaskId(i + 1))
            .toList();
    WorkflowRun run =
        WorkflowRun.queued(new RunId(new UUID(0, 1)), definition, Variables.NONE, numbers);
    run.advance(NOW);
    return run;
  }

  private static ActivityOutcome outcome(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> failed(Cause.REQUEST);
      case 1 -> failed(Cause.CONFIGURATION);
      case 2 -> new Completed(List.of(Output.withoutPopulation(REJECTS)), Variables.NONE);
      default -> new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), Variables.NONE);
    };
  }

  private static ActivityOutcome failed(Cause cause) {
    return new Failed(
        new ActivityFailure("TRB-000000", Message.of("run.TRB-000000"), cause), Variables.NONE);
  }

  /** Transitions lead from earlier to later activities only, so that there is no cycle. */
  private static WorkflowDefinition definition(int size, Random random) {
    List<Activity> activities =
        IntStream.range(0, size).mapToObj(i -> activity(i, random)).toList();
    List<Transition> transitions = new ArrayList<>();
    for (int to = 1; to < size; to++) {
      for (int from = 0; from < to; from++) {
        if (random.nextInt(3) == 0) {
          transitions.add(new Transition(id(from), outlet(random), id(to)));
        }
      }
    }
    return new WorkflowDefinition(
        new WorkflowName("random"),
        "",
        "",
        WorkflowOptions.DEFAULT,
        List.of(),
        activities,
        transitions);
  }

  private static Outlet outlet(Random random) {
    return List.of(Outlet.OUT, Outlet.OUT, Outlet.FAILED, REJECTS).get(random.nextInt(4));
  }

  private static Activity activity(int number, Random random) {
    Optional<ErrorPolicy> policy =
        Optional.of(random.nextBoolean() ? ErrorPolicy.IGNORE : ErrorPolicy.SUSPEND);
    ExecutionOptions options = new ExecutionOptions(policy, Optional.empty(), Optional.empty(), "");
    return new Activity(id(number), "", new Settings(rule(random)), options, Optional.empty());
  }

  private static ActivityId id(int number) {
    return new ActivityId("a" + number);
  }

  private static InputRule rule(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new InputRule.Decided();
      case 1 -> new InputRule.AtLeast(1 + random.nextInt(2));
      default -> new InputRule.Every();
    };
  }

  private record Settings(InputRule inputRule) implements ActivitySettings {
    @Override
    public String kind() {
      return "any";
    }
  }
}
