package dev.tributary.domain.activity.externalapi.asynchronous;

/** Where, how and when a job is polled. */
public record PollSettings(JobAddress address, JobStates states, PollPolicy policy) {
  public static final PollSettings DEFAULT =
      new PollSettings(JobAddress.NONE, JobStates.BY_STATUS, PollPolicy.DEFAULT);
}
