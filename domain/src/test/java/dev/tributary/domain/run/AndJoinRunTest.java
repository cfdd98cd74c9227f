package dev.tributary.domain.run;

import static dev.tributary.domain.run.Flow.NOW;
import static dev.tributary.domain.run.Flow.id;
import static dev.tributary.domain.run.Flow.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.andjoin.AndJoinSettings;
import dev.tributary.domain.activity.andjoin.AndJoinSettings.Needed;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AndJoinRunTest {
  private final Flow flow =
      new Flow()
          .with("first", text("zip"))
          .with("second", text("name"))
          .with("third")
          .join("join", new AndJoinSettings("second", Needed.ALL, 0, Duration.ofMinutes(30)))
          .from("first", "join")
          .from("second", "join")
          .from("third", "join");
  private final WorkflowRun run = flow.run();

  @Test
  void begins_with_the_first_input_and_is_woken_by_the_last_with_the_variables_of_the_main_one() {
    end("first");
    waitForInputs();
    end("second");
    assertThat(state()).isEqualTo(TaskState.WAITING);
    NextSteps next = end("third");

    assertThat(next.woken()).containsEntry(id("join"), new WakeUp.Arrived());
    assertThat(state()).isEqualTo(TaskState.READY);
    assertThat(run.task(id("join")).variables().find("from").flatMap(Variable::value))
        .contains("second");
  }

  @Test
  void a_timeout_takes_the_variables_that_have_arrived_until_then() {
    end("first");
    waitForInputs();
    end("second");
    ActivityTask waiting = run.task(id("join"));
    run.wake(waiting.id(), waiting.work().attempt(), new WakeUp.Due());

    assertThat(run.task(id("join")).variables().find("from").flatMap(Variable::value))
        .contains("second");
  }

  @Test
  void an_input_that_can_no_longer_arrive_ends_the_wait() {
    end("first");
    waitForInputs();
    flow.fail(run, "third");
    assertThat(state())
        .as("a failure that is resumed may still lead to it")
        .isEqualTo(TaskState.WAITING);
    run.commanded().skip(id("third"));
    run.advance(NOW);
    end("second");

    assertThat(state()).isEqualTo(TaskState.READY);
  }

  @Test
  void passed_over_it_passes_on_the_rows_of_the_main_input_alone() {
    end("first");
    run.commanded().skip(id("join"));
    run.advance(NOW);

    assertThat(run.task(id("join")).outputs().stream().map(Output::table))
        .containsExactly(Optional.empty());
  }

  private NextSteps end(String activity) {
    TaskId task = run.claim(run.task(id(activity)).id(), "node", NOW).id();
    run.complete(
        task,
        new Completed(
            List.of(Output.withoutPopulation(Outlet.OUT)),
            Variables.NONE.with("from", Variable.text(activity))),
        NOW);
    return run.advance(NOW);
  }

  private void waitForInputs() {
    TaskId task = run.claim(run.task(id("join")).id(), "node", NOW).id();
    run.complete(
        task,
        new Suspended(new Wait(new Awaited.Inputs(), Optional.of(NOW.plusSeconds(1800)))),
        NOW);
    run.advance(NOW);
  }

  private TaskState state() {
    return run.task(id("join")).state();
  }
}
