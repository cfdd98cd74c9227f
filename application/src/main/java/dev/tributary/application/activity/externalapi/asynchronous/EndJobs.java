package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.DueJob;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.JobCursor;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.Swept;
import dev.tributary.application.activity.externalapi.asynchronous.SendEnd.Done;
import dev.tributary.application.activity.externalapi.asynchronous.SendEnd.Paused;
import dev.tributary.application.activity.externalapi.asynchronous.SendEnd.Refused;
import dev.tributary.application.activity.externalapi.asynchronous.SendEnd.Sent;
import dev.tributary.application.upkeep.Purge;
import dev.tributary.domain.exchange.CallKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Ends the jobs of tasks that have ended, at their APIs: a task that is stopped or killed cannot do
 * it itself. The abort is sent until it is done or the API refuses it for good, as it does when the
 * job has ended by itself; then the delete until it is done. A job that is deleted can no longer be
 * aborted, though it may go on at its API.
 *
 * <p>That an abort is done is committed before the delete is sent: where the end cannot be
 * committed, only the delete is repeated.
 */
@ApplicationScoped
public class EndJobs implements Purge {
  private static final Logger LOG = System.getLogger(EndJobs.class.getName());

  private final DueJobs due;
  private final SendEnd ends;
  private final EndPace pace;
  private volatile JobCursor next = JobCursor.START;

  public EndJobs(DueJobs due, SendEnd ends, EndPace pace) {
    this.due = due;
    this.ends = ends;
    this.pace = pace;
  }

  @Override
  public String task() {
    return "end-remote-jobs";
  }

  @Override
  public int purgeSome() {
    Optional<DueJob> job = due.claim();
    job.ifPresent(this::end);
    return job.isPresent() ? 1 : sweep();
  }

  /** Goes on with the next jobs whose tasks may have ended; 0 when none of the last ones has. */
  private int sweep() {
    Swept swept = due.sweep(next);
    next = swept.next().orElse(JobCursor.START);
    return swept.next().isPresent() ? Math.max(1, swept.due()) : swept.due();
  }

  private void end(DueJob job) {
    JobEnding ending = job.ending();
    CallKey created = ending.created();
    boolean last = job.tried().compareTo(pace.time()) >= 0;
    Optional<EndCall> abortion = ending.abort().filter(_ -> job.running());
    Sent abort = send(abortion, EndRequests.abort(created));
    boolean aborted = abort instanceof Done || abort instanceof Refused;
    if (!aborted && !last) {
      later(job, ending, abort);
      return;
    }
    if (aborted && abortion.isPresent()) {
      due.aborted(created);
    }
    Sent delete = send(ending.delete(), EndRequests.delete(created));
    if (aborted && delete instanceof Done) {
      due.remove(created);
    } else if (last) {
      giveUp(created, List.of(abort, delete));
    } else {
      later(job, ending.aborted(), delete);
    }
  }

  /** What need not be sent is done. */
  private Sent send(Optional<EndCall> call, CallKey place) {
    return call.map(each -> ends.send(each, place)).orElse(new Done());
  }

  private void giveUp(CallKey created, List<Sent> sent) {
    LOG.log(
        Level.WARNING,
        "a job of activity ''{0}'' of run {1} was not ended at its API within {2}: {3}",
        created.activity(),
        created.run(),
        pace.time(),
        sent);
    due.remove(created);
  }

  private void later(DueJob job, JobEnding open, Sent sent) {
    if (sent instanceof Paused(Duration time)) {
      due.postpone(open, job.failures(), pace.waiting(time));
    } else {
      int failures = job.failures() + 1;
      due.postpone(open, failures, pace.pause(failures));
    }
  }
}
