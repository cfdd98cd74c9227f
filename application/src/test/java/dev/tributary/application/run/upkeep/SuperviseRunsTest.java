package dev.tributary.application.run.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.run.InMemoryRunJournal;
import dev.tributary.application.run.InMemoryTaskQueue;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuperviseRunsTest {
  private static final RunId RUN = new RunId(new UUID(0, 1));

  private final SettableClock clock = new SettableClock();
  private final InMemoryRunJournal journal = new InMemoryRunJournal();
  private final InMemoryTaskQueue queue = new InMemoryTaskQueue();
  private final OneOfEach upkeep = new OneOfEach();
  private final SuperviseRuns supervise = new SuperviseRuns(upkeep, queue, journal, clock);

  @Test
  void a_late_task_is_reported_in_the_journal_of_its_run() {
    supervise.alertLateTasks();

    assertThat(journal.lines())
        .containsExactly(
            new InMemoryRunJournal.Line(
                Severity.WARNING, Message.of("run.late"), Optional.empty()));
    assertThat(upkeep.instant).isEqualTo(clock.instant());
  }

  @Test
  void a_lost_strand_is_queued_again() {
    assertThat(supervise.requeueLostStrands()).isEqualTo(1);
    assertThat(queue.strands).containsExactly(new TaskId(2));
  }

  @Test
  void after_a_command_only_strands_of_its_run_are_queued_again() {
    supervise.requeueLostStrands(new RunId(new UUID(0, 2)));
    assertThat(queue.strands).isEmpty();

    supervise.requeueLostStrands(RUN);
    assertThat(queue.strands).containsExactly(new TaskId(2));
  }

  @Test
  void expired_runs_are_removed_by_the_time_of_now() {
    assertThat(new PurgeRuns(upkeep, clock).purgeSome()).isEqualTo(5);
    assertThat(upkeep.instant).isEqualTo(clock.instant());
  }

  /** One late task, one lost strand, five expired runs. */
  private static final class OneOfEach implements RunUpkeep {
    private Instant instant = Instant.EPOCH;

    @Override
    public List<LateTask> late(Instant now) {
      instant = now;
      return List.of(new LateTask(RUN, new TaskId(1), new ActivityId("query1")));
    }

    @Override
    public List<LostStrand> lostStrands() {
      return List.of(new LostStrand(RUN, Priority.NORMAL, new TaskId(2)));
    }

    @Override
    public List<LostStrand> lostStrands(RunId run) {
      return lostStrands().stream().filter(lost -> lost.run().equals(run)).toList();
    }

    @Override
    public int purge(Instant now, int limit) {
      instant = now;
      return Math.min(limit, 5);
    }

    @Override
    public List<RunId> endedOrStopping(List<RunId> runs) {
      return List.of();
    }
  }
}
