package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.DueJob;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.JobCursor;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.Swept;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.domain.exchange.CallKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The short transactions in which jobs are ended. */
@ApplicationScoped
public class DueJobs {
  private final RemoteJobs jobs;
  private final ExchangeConfig config;

  public DueJobs(RemoteJobs jobs, ExchangeConfig config) {
    this.jobs = jobs;
    this.config = config;
  }

  @Transactional
  public Optional<DueJob> claim() {
    return jobs.claim(lease());
  }

  /** Longer than abort and delete take, each of which may pause and need a token first. */
  private Duration lease() {
    Duration request = config.limits().attemptTime().multipliedBy(2).plus(config.longestPause());
    return request.multipliedBy(2);
  }

  @Transactional
  public Swept sweep(JobCursor after) {
    return jobs.sweep(after);
  }

  @Transactional
  public void aborted(CallKey created) {
    jobs.aborted(created);
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
