package dev.tributary.application.run.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.InMemoryRuns;
import dev.tributary.application.run.InMemoryWaits;
import dev.tributary.application.run.InMemoryWakeUps;
import dev.tributary.application.run.waiting.Waiter;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.waiting.WakeUp.ChildEnded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequeueWaitsTest {
  private static final RunId RUN = new RunId(new UUID(0, 1));
  private static final Waiter TIMED = new Waiter(RUN, new TaskId(1), 1);
  private static final Waiter PARENT = new Waiter(RUN, new TaskId(2), 3);
  private static final Instant DUE = Instant.parse("2026-11-29T09:00:00Z");

  @Test
  void lost_ends_of_times_and_of_runs_are_queued_again() {
    InMemoryWakeUps queue = new InMemoryWakeUps();
    ChildEnded end = new ChildEnded("FAILED");
    InMemoryWaits lost =
        new InMemoryWaits(new InMemoryRuns(), RUN) {
          @Override
          public List<TimedWait> withoutEntry() {
            return List.of(new TimedWait(TIMED, DUE));
          }

          @Override
          public List<MissedEnd> endsWithoutEntry() {
            return List.of(new MissedEnd(PARENT, end));
          }
        };

    assertThat(new RequeueWaits(lost, queue).requeue()).isEqualTo(2);
    assertThat(queue.entries)
        .containsExactly(
            new InMemoryWakeUps.Entry(TIMED, new WakeUp.Due(), DUE),
            new InMemoryWakeUps.Entry(PARENT, end, Instant.MIN));
  }
}
