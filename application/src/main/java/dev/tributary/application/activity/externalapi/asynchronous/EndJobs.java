package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.DueJob;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.JobCursor;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.Swept;
import dev.tributary.application.activity.externalapi.asynchronous.SendEnd.Done;
import dev.tributary.application.activity.externalapi.asynchronous.SendEnd.Failed;
import dev.tributary.application.activity.externalapi.asynchronous.SendEnd.Paused;
import dev.tributary.application.activity.externalapi.asynchronous.SendEnd.Refused;
import dev.tributary.application.activity.externalapi.asynchronous.SendEnd.Sent;
import dev.tributary.application.upkeep.Purge;
import dev.tributary.domain.exchange.CallKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ends the jobs of tasks that have ended, at their APIs: a task that is stopped or killed cannot do
 * it itself. Abort and delete are independent: each is sent until it is done, an abort also until
 * the API refuses it for good, as it does when the job has ended by itself.
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
    Sent abort =
        ending
            .abort()
            .filter(_ -> job.running())
            .map(call -> ends.send(call, EndRequests.abort(created)))
            .orElse(new Done());
    Sent delete =
        ending
            .delete()
            .map(call -> ends.send(call, EndRequests.delete(created)))
            .orElse(new Done());
    JobEnding open =
        new JobEnding(
            created,
            ending.abort().filter(_ -> !(abort instanceof Done || abort instanceof Refused)),
            ending.delete().filter(_ -> !(delete instanceof Done)),
            ending.when());
    if (open.abort().isEmpty() && open.delete().isEmpty()) {
      due.remove(created);
    } else {
      later(job, open, List.of(abort, delete));
    }
  }

  private void later(DueJob job, JobEnding open, List<Sent> sent) {
    if (job.tried().compareTo(pace.time()) >= 0) {
      LOG.log(
          Level.WARNING,
          "a job of activity ''{0}'' of run {1} was not ended at its API within {2}: {3}",
          open.created().activity(),
          open.created().run(),
          pace.time(),
          sent);
      due.remove(open.created());
    } else if (sent.stream().anyMatch(each -> each instanceof Failed || each instanceof Refused)) {
      int failures = job.failures() + 1;
      due.postpone(open, failures, pace.pause(failures));
    } else {
      due.postpone(open, job.failures(), pace.waiting(wait(sent)));
    }
  }

  private static Duration wait(List<Sent> sent) {
    return sent.stream()
        .map(each -> each instanceof Paused(var time) ? time : Duration.ZERO)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
