package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.DueJob;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.JobCursor;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.Swept;
import dev.tributary.domain.exchange.CallKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The short transactions in which jobs are ended. */
@ApplicationScoped
public class DueJobs {
  /** Longer than any call. */
  private static final Duration LEASE = Duration.ofHours(2);

  private final RemoteJobs jobs;

  public DueJobs(RemoteJobs jobs) {
    this.jobs = jobs;
  }

  @Transactional
  public Optional<DueJob> claim() {
    return jobs.claim(LEASE);
  }

  @Transactional
  public Swept sweep(JobCursor after) {
    return jobs.sweep(after);
  }

  @Transactional
  public void remove(CallKey created) {
    jobs.remove(created);
  }

  @Transactional
  public void postpone(JobEnding open, int failures, Duration time) {
    jobs.postpone(open, failures, time);
  }

  @Transactional
  public <T> T write(Supplier<T> work) {
    return work.get();
  }
}
