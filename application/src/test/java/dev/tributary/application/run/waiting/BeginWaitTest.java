package dev.tributary.application.run.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.run.InMemoryRuns;
import dev.tributary.application.run.InMemoryWaits;
import dev.tributary.application.run.InMemoryWakeUps;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Waits for children that have started while their parent was paused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BeginWaitTest {
  private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
  private static final TaskId TASK = new TaskId(1);
  private static final RunId CHILD = new RunId(new UUID(0, 2));

  private final WorkflowRun parent = begun();
  private final List<RunId> paused = new ArrayList<>();
  private final BeginWait waits =
      new BeginWait(
          new InMemoryWakeUps(),
          new InMemoryWaits(InMemoryRuns.with(parent), parent.id()),
          InMemoryNotifications.ofRuns(),
          paused::add);

  @Test
  void a_child_that_starts_after_the_pause_of_its_parent_is_paused() {
    parent.commanded().pause();

    waitFor(new Awaited.ChildRun(CHILD.value()));

    assertThat(paused).containsExactly(CHILD);
  }

  @Test
  void a_child_of_a_run_at_work_is_not_paused() {
    waitFor(new Awaited.ChildRun(CHILD.value()));

    assertThat(paused).isEmpty();
  }

  private void waitFor(Awaited awaited) {
    parent.complete(TASK, new Suspended(new Wait(awaited, Optional.empty())), NOW);
    parent.advance(NOW);
    waits.begin(parent, parent.task(new ActivityId("start1")));
  }

  private static WorkflowRun begun() {
    WorkflowRun run =
        WorkflowRun.queued(
            new RunId(new UUID(0, 1)),
            Definitions.valid("parent", "Parent"),
            Variables.NONE,
            List.of(TASK, new TaskId(2)));
    run.advance(NOW);
    run.claim(TASK, "node", NOW);
    return run;
  }
}
