package dev.tributary.application.run.upkeep;

import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.JournalEntry.Subject;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.TaskQueue;
import dev.tributary.application.run.upkeep.RunUpkeep.LateTask;
import dev.tributary.application.run.upkeep.RunUpkeep.LostStrand;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/**
 * Supervises runs independently of the workers: reports late tasks and queues lost strands again.
 */
@ApplicationScoped
public class SuperviseRuns {
  private final RunUpkeep upkeep;
  private final TaskQueue queue;
  private final RunJournal journal;
  private final InstantSource clock;

  public SuperviseRuns(RunUpkeep upkeep, TaskQueue queue, RunJournal journal, InstantSource clock) {
    this.upkeep = upkeep;
    this.queue = queue;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Writes a line to the journal for each task that exceeds its activity's maximum duration, once.
   */
  @Transactional
  public void alertLateTasks() {
    upkeep.late(clock.instant()).forEach(this::alert);
  }

  /**
   * Queues again what may begin but has no entry in the queue, such as after a restore.
   *
   * @return how many
   */
  @Transactional
  public int requeueLostStrands() {
    return requeue(upkeep.lostStrands());
  }

  /** Queues again what may begin in {@code run} but has no entry in the queue. */
  @Transactional
  public void requeueLostStrands(RunId run) {
    requeue(upkeep.lostStrands(run));
  }

  private int requeue(List<LostStrand> lost) {
    lost.forEach(strand -> queue.enqueue(strand.run(), strand.priority(), strand.strand()));
    return lost.size();
  }

  private void alert(LateTask late) {
    journal.append(
        late.run(),
        List.of(
            JournalEntry.of(
                new Subject(late.task(), late.activity()),
                clock.instant(),
                Severity.WARNING,
                Message.of("run.late"))));
  }
}
