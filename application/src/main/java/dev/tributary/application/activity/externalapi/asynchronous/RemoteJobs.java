package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.domain.exchange.CallKey;
import java.time.Duration;
import java.util.Optional;

/**
 * The jobs at APIs that are to be ended when their tasks have ended. Changes take part in the
 * caller's transaction.
 */
public interface RemoteJobs {
  /**
   * A job whose task has ended.
   *
   * @param running whether it has not ended by itself
   * @param failures attempts to end it that have failed
   * @param tried since its end began
   */
  record DueJob(JobEnding ending, boolean running, int failures, Duration tried) {}

  /** A place in the order of all jobs. */
  record JobCursor(long task, long call) {
    public static final JobCursor START = new JobCursor(0, 0);
  }

  /**
   * @param due how many jobs became due
   * @param next where the next sweep begins; empty when this was the last batch
   */
  record Swept(int due, Optional<JobCursor> next) {}

  /** Keeps what ends a job. */
  void begin(JobEnding ending);

  /**
   * Whether the job of a task that works is still there. When it is, it is not claimed before the
   * task has ended.
   */
  boolean inUse(CallKey created);

  /** The job has ended by itself. */
  void completed(CallKey created);

  /** Makes those jobs of the next batch due whose tasks have ended. */
  Swept sweep(JobCursor after);

  /** A job that is due; no other caller gets it before {@code lease} is over. */
  Optional<DueJob> claim(Duration lease);

  /** The abort of a claimed job is not to be sent again. */
  void aborted(CallKey created);

  /** Nothing more is to be sent. */
  void remove(CallKey created);

  /**
   * Makes a claimed job due again.
   *
   * @param open what is still to be sent
   */
  void postpone(JobEnding open, int failures, Duration time);
}
