package dev.tributary.domain.activity.externalapi.asynchronous;

import java.util.List;

/**
 * How a response reports the state of a job.
 *
 * @param at JSON Pointer to the state; blank when the status reports it, of which 202 means that
 *     the job is running
 * @param running values of a job that goes on; when empty, every value that is in no other list
 * @param completed values of a job whose result can be fetched
 * @param failed values of a job that has no result
 * @param reason JSON Pointer to why it failed; blank for none
 */
public record JobStates(
    String at, List<String> running, List<String> completed, List<String> failed, String reason) {
  /** How many values may be named. */
  public static final int MOST = 50;

  private static final int ACCEPTED = 202;

  /** The status of the response reports the state. */
  public static final JobStates BY_STATUS = new JobStates("", List.of(), List.of(), List.of(), "");

  public JobStates {
    running = List.copyOf(running);
    completed = List.copyOf(completed);
    failed = List.copyOf(failed);
  }

  /** Whether the status of the response reports the state. */
  public boolean byStatus() {
    return at.isBlank();
  }

  /** The state that a status reports. */
  public static JobState of(int status) {
    return status == ACCEPTED ? JobState.RUNNING : JobState.COMPLETED;
  }

  /** The state that a value reports, in any letter case. */
  public JobState of(String value) {
    if (holds(completed, value)) {
      return JobState.COMPLETED;
    }
    if (holds(failed, value)) {
      return JobState.FAILED;
    }
    return running.isEmpty() || holds(running, value) ? JobState.RUNNING : JobState.UNKNOWN;
  }

  private static boolean holds(List<String> values, String value) {
    return values.stream().anyMatch(value::equalsIgnoreCase);
  }
}
