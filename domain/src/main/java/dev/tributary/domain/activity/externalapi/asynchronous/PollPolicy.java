package dev.tributary.domain.activity.externalapi.asynchronous;

import java.time.Duration;
import java.time.Instant;

/**
 * When a job is polled.
 *
 * @param every the pause before the first poll
 * @param factor by which each further pause is longer
 * @param longest cap of the pauses
 * @param timeout after which a job is given up
 */
public record PollPolicy(Duration every, long factor, Duration longest, Duration timeout) {
  public static final long MOST_FACTOR = 10;

  public static final PollPolicy DEFAULT =
      new PollPolicy(Duration.ofSeconds(5), 1, Duration.ofMinutes(1), Duration.ofMinutes(30));

  /**
   * When the job is polled again: after its pause, or after the time that its response asks for,
   * but at its timeout at the latest.
   *
   * @param polls that were made
   * @param asked zero when the response asks for none
   */
  public Instant next(long polls, Duration asked, Instant since, Instant now) {
    Duration own = pause(polls);
    Instant next = now.plus(own.compareTo(asked) > 0 ? own : asked);
    Instant end = since.plus(timeout);
    return next.isBefore(end) ? next : end;
  }

  /** Whether a job that was created at {@code since} is given up. */
  public boolean expired(Instant since, Instant now) {
    return !now.isBefore(since.plus(timeout));
  }

  private Duration pause(long polls) {
    Duration pause = every;
    for (long i = 0; i < polls && factor > 1 && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(factor);
    }
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
