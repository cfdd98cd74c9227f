package dev.tributary.application.run.task;

import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Releases a task whose work was interrupted by the end of the process or of the run. */
@ApplicationScoped
public class ReleaseTask {
  private final Runs runs;
  private final AdvanceStrand advance;

  public ReleaseTask(Runs runs, AdvanceStrand advance) {
    this.runs = runs;
    this.advance = advance;
  }

  /**
   * The task is ready again; another worker gets it by its strand's entry in the queue. A run in
   * which another activity has failed meanwhile fails now, as nothing works in it any more.
   *
   * @param lines that the execution has reported
   * @throws dev.tributary.application.work.ClaimLost when another holds the task now
   */
  @Transactional
  public void release(Claim claim, List<JournalEntry> lines) {
    advance.along(
        claim.strand(),
        claim.state(),
        () -> claim.heldIn(runs),
        walk -> {
          walk.report(lines);
          walk.run().abandon(claim.task(), false);
          walk.advance();
        });
  }
}
