package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.DueJob;
import dev.tributary.application.exchange.CallPaused;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.upkeep.Purge;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ends the jobs of tasks that have ended, at their APIs: a task that is stopped or killed cannot do
 * it itself. Each request is recorded with the exchanges of its run.
 */
@ApplicationScoped
public class EndJobs implements Purge {
  private static final Logger LOG = System.getLogger(EndJobs.class.getName());
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final DueJobs due;
  private final EndRequests requests;
  private final SendCall calls;

  public EndJobs(DueJobs due, EndRequests requests, SendCall calls) {
    this.due = due;
    this.requests = requests;
    this.calls = calls;
  }

  @Override
  public String task() {
    return "end-remote-jobs";
  }

  @Override
  public int purgeSome() {
    Optional<DueJob> job = due.claim();
    job.ifPresent(this::end);
    return job.isPresent() ? 1 : 0;
  }

  private void end(DueJob job) {
    CallKey created = job.ending().created();
    try {
      List<EndCall> ends =
          Stream.of(job.ending().abort().filter(_ -> job.running()), job.ending().delete())
              .flatMap(Optional::stream)
              .toList();
      for (int i = 0; i < ends.size(); i++) {
        send(ends.get(i), requests.place(created, i));
      }
      due.remove(created);
    } catch (ExchangeFailed | UnusableResponse | CallPaused | Refused failed) {
      later(job, created, failed);
    }
  }

  private void send(EndCall end, CallKey place) {
    boolean _ =
        calls.send(
            requests.call(end, place),
            new EndContext(due),
            response -> {
              Runnable write = response.end().report();
              return due.write(
                  () -> {
                    write.run();
                    return true;
                  });
            });
  }

  private void later(DueJob job, CallKey created, RuntimeException failed) {
    if (job.attempts() >= MOST_ATTEMPTS) {
      LOG.log(
          Level.WARNING,
          "a job of activity ''{0}'' of run {1} was not ended at its API: {2}",
          created.activity(),
          created.run(),
          failed.getMessage());
      due.remove(created);
    } else {
      due.postpone(created, PAUSE.multipliedBy(job.attempts()));
    }
  }
}
