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
   * @param attempts to end it, this one included
   */
  record DueJob(JobEnding ending, boolean running, int attempts) {}

  /** Keeps what ends a job. */
  void begin(JobEnding ending);

  /**
   * Whether the job of a task that works is still there. When it is, it is not claimed before the
   * task has ended.
   */
  boolean inUse(CallKey created);

  /** The job has ended by itself. */
  void completed(CallKey created);

  /** A job that is due; no other caller gets it before {@code lease} is over. */
  Optional<DueJob> claim(Duration lease);

  /** Nothing more is to be sent. */
  void remove(CallKey created);

  /** Makes a claimed job due again. */
  void postpone(CallKey created, Duration time);
}
