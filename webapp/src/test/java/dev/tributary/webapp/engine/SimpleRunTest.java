package dev.tributary.webapp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.change.Topic;
import dev.tributary.application.run.command.StartRun;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.run.history.RunReader.TaskView;
import dev.tributary.application.workflow.SaveRequest;
import dev.tributary.application.workflow.SaveResult;
import dev.tributary.application.workflow.SaveWorkflow;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimpleRunTest {
  @Inject SaveWorkflow save;
  @Inject StartableWorkflows workflows;
  @Inject StartRun start;
  @Inject RunReader reader;
  @Inject LiveChanges changes;

  @Test
  void a_workflow_with_a_fork_runs_to_its_end() throws InterruptedException {
    assertThat(save.save(SaveRequest.create(definition()))).isInstanceOf(SaveResult.Saved.class);

    RunId run =
        start
            .start(
                workflows.startable(new WorkflowName("simple"), Optional.empty()),
                Map.of(),
                new Trigger.Schedule("nightly"),
                Optional.of("ada"))
            .id();

    assertThat(ended(run)).isEqualTo(RunState.FINISHED);
    assertThat(reader.tasks(run))
        .extracting(TaskView::state)
        .hasSize(5)
        .containsOnly(TaskState.FINISHED);
    assertThat(reader.journal(run, Optional.empty(), 10).items())
        .extracting(line -> line.message().key())
        .containsExactly("run.started", "run.finished");
    assertThat(reader.transitions(run)).hasSize(3);
  }

  private RunState ended(RunId run) throws InterruptedException {
    Semaphore changed = new Semaphore(0);
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    try (LiveChanges.Subscription listening = changes.subscribe(Topic.of(run), changed::release)) {
      assertThat(listening).isNotNull();
      RunState state = state(run);
      while (!state.ended() && System.nanoTime() < deadline) {
        assertThat(changed.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        state = state(run);
      }
      return state;
    }
  }

  private RunState state(RunId run) {
    return reader.run(run).orElseThrow().summary().state();
  }

  private static WorkflowDefinition definition() {
    return new WorkflowDefinition(
        new WorkflowName("simple"),
        "Simple",
        "",
        WorkflowOptions.DEFAULT,
        List.of(),
        List.of(
            activity("start1", new StartSettings()),
            activity("fork1", new ForkSettings()),
            activity("fork2", new ForkSettings()),
            activity("end1", new EndSettings()),
            activity("end2", new EndSettings())),
        List.of(
            transition("start1", "fork1"),
            transition("fork1", "fork2"),
            transition("fork1", "end1"),
            transition("fork2", "end2")));
  }

  private static Activity activity(String id, ActivitySettings settings) {
    return new Activity(
        new ActivityId(id), id, settings, ExecutionOptions.DEFAULT, Optional.empty());
  }

  private static Transition transition(String from, String to) {
    return new Transition(new ActivityId(from), Outlet.OUT, new ActivityId(to));
  }
}
